import type { Dialect } from '../model.ts';
import { ansible, ansibleByShape } from './ansible.ts';
import { cloudInit } from './cloud-init.ts';
import { cloudformation } from './cloudformation.ts';
import { compose, composeByShape } from './compose.ts';
import { dockerConfig } from './docker-config.ts';
import { fleet } from './gitops/fleet.ts';
import { helmfile } from './gitops/helmfile.ts';
import { kustomize } from './gitops/kustomize.ts';
import { helmChart } from './helm/chart.ts';
import { helmRelease } from './helm/release.ts';
import { helmValues, helmValuesByShape } from './helm/values.ts';
import { nodeConfig, talosByShape } from './node-config.ts';
import { pulumi } from './pulumi.ts';
import { terraformJson } from './terraform.ts';
import { workflow } from './workflow.ts';

/** Files with a fixed name or shape that go live without being Kubernetes objects; the most specific first. */
export const deployables: readonly Dialect[] = [
  helmChart,
  kustomize,
  fleet,
  helmfile,
  dockerConfig,
  compose,
  workflow,
  pulumi,
  terraformJson,
  cloudformation,
  ansible,
  cloudInit,
  nodeConfig,
  talosByShape,
  helmRelease,
  helmValues,
  composeByShape,
  ansibleByShape,
  helmValuesByShape,
];
