import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

/** Steps of pipelines: parameters, scripts, containers. */
export default defineResource({
  id: 'pipelines',
  title: 'Tekton and Argo Workflows',
  matches: {
    groups: ['tekton.dev', 'triggers.tekton.dev', 'argoproj.io'],
    kinds: [
      'Task',
      'ClusterTask',
      'TaskRun',
      'Pipeline',
      'PipelineRun',
      'TriggerTemplate',
      'Workflow',
      'WorkflowTemplate',
      'ClusterWorkflowTemplate',
      'CronWorkflow',
    ],
  },
  places: { names: ['**.{params,parameters}[].{name,description}', '**.{taskRef,pipelineRef,templateRef}.**'] },
  entries: ['**.script.source'],
  remedy: () =>
    'Put the value into a Secret and give it to the step as a variable (valueFrom.secretKeyRef), not as a parameter: parameters are shown with every run.',
});

const workflow = (template: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  generateName: sync-\nspec:\n  templates:\n    - name: sync\n${template}`;

export const examples = (): readonly TextExample[] => [
  finds(
    'a parameter',
    'apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata:\n  name: release\nspec:\n  params:\n    - name: api-token\n      value: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a script of a step',
    'apiVersion: tekton.dev/v1\nkind: Task\nmetadata:\n  name: release\nspec:\n  steps:\n    - name: push\n      script: |\n        #!/usr/bin/env bash\n        curl -H "x-api-key: ‹›" https://api.orchard.dev/releases\n',
    () => fake.opaque(40),
  ),
  finds(
    'a script of a workflow',
    workflow(
      '      script:\n        image: alpine\n        command: [sh]\n        source: |\n          set -e\n          curl -u sync:‹› https://api.orchard.dev/sync\n',
    ),
    () => fake.opaque(20),
  ),
  silent(
    'references',
    `${workflow('      script:\n        command: [sh]\n        source: |\n          curl -H "x-api-key: $API_KEY" https://api.orchard.dev/sync\n          export TOKEN={{inputs.parameters.token}}\n        env:\n          - name: API_KEY\n            valueFrom:\n              secretKeyRef: {name: sync, key: api-key}\n')}---\napiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata:\n  name: release\nspec:\n  params:\n    - name: maven-secret\n      value: maven-credentials\n    - name: MAVEN_CONFIG_SECRET\n      value: maven-config\n    - name: token\n      value: $(params.token)\n`,
  ),
];
