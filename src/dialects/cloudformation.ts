import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { ConfigNode, Dialect } from '../model.ts';
import { despiteName } from './deployed.ts';
import { stacked, unknownReader } from './grammars.ts';
import { scalarAt } from './kubernetes/objects.ts';
import { liveContext, readTree } from './kubernetes/read.ts';
import { select } from './paths.ts';
import type { WalkRules } from './walk.ts';

/** Templates of CloudFormation and SAM, whatever they are called: resources have types of AWS. */
export const cloudformation: Dialect = {
  id: 'cloudformation',
  title: 'CloudFormation',
  files: [],
  format: 'yaml',
  matches: (document) => document.roots.some(isTemplate),
  *read(document, context) {
    const live = liveContext(despiteName(context, /(?:^|[/._-])template\.(?:ya?ml|json)$/i));
    const grammar = stacked(live.outer, unknownReader);
    const rules: WalkRules = {
      dialect: 'cloudformation',
      grammar: () => grammar,
      remedy: () =>
        "Store the value in Secrets Manager or as a SecureString and write '{{resolve:secretsmanager:<name>:SecretString:<key>}}'.",
      owners: ['Resources.*', 'Parameters.*'],
      env: ['**.{Variables,EnvironmentVariables}'],
      names: ['**.{Ref,Fn::GetAtt,Fn::ImportValue,DependsOn,Type,Description,AllowedPattern,ConstraintDescription}'],
      skip: [
        'Outputs.**',
        'Metadata.**',
        'Mappings.**',
        'Conditions.**',
        '**.{Fn::GetAtt,Fn::FindInMap,AllowedValues}.**',
      ],
      embedded: [{ path: '**.UserData.**', format: 'shell' }],
    };
    for (const root of document.roots) yield* readTree(root, live, rules);
  },
};

function isTemplate(root: ConfigNode): boolean {
  if (root.kind !== 'map') return false;
  if (scalarAt(root, 'AWSTemplateFormatVersion') !== undefined) return true;
  return [...select(root, 'Resources.*.Type')].some(
    ({ node }) => node.kind === 'scalar' && /^(?:AWS|Alexa|Custom)::/.test(node.text.content),
  );
}

const head = "AWSTemplateFormatVersion: '2010-09-09'\n";
const path = 'template.yaml';

export const examples = (): readonly TextExample[] => [
  finds(
    'a variable of a function',
    `${head}Resources:\n  Api:\n    Type: AWS::Serverless::Function\n    Properties:\n      Environment:\n        Variables:\n          API_TOKEN: ‹›\n`,
    () => fake.opaque(40),
    { path },
  ),
  finds(
    'a default of a parameter',
    `${head}Parameters:\n  DbPassword:\n    Type: String\n    NoEcho: true\n    Default: ‹›\n`,
    () => fake.opaque(24),
    { path },
  ),
  finds(
    'a script of a machine',
    `${head}Resources:\n  Web:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData:\n        Fn::Base64: !Sub |\n          #!/bin/bash\n          export API_TOKEN=‹›\n`,
    () => fake.opaque(40),
    { path },
  ),
  finds(
    'a template in JSON',
    '{"Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "Properties": {"MasterUserPassword": "‹›"}}}}',
    () => fake.opaque(24),
    { path: 'db.json' },
  ),
  weak('a default that goes live', `${head}Parameters:\n  DbPassword:\n    Type: String\n    Default: ‹changeme›\n`, {
    path,
  }),
  silent(
    'references',
    `${head}Parameters:\n  DbPassword:\n    Type: String\n    NoEcho: true\n    Description: Password of the database\nResources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: !Ref DbPassword\n      Token: '{{resolve:secretsmanager:db:SecretString:token}}'\n      Secret: !Sub '\${Stack}-secret'\n      ApiKey:\n        Ref: ApiKeyParameter\n`,
    { path },
  ),
];
