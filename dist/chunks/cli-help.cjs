var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{p0:()=>help_exports});module.exports=__toCommonJS(stdin_exports);var help_exports={};__export(help_exports,{helpText:()=>helpText});var import_exit_codes=require("./start.cjs").p1,import_commands=require("./start.cjs").p3,import_flags=require("./start.cjs").p4,NAME="mcp-secret-scan";function helpText(command){return command===import_commands.defaultCommand?programHelp():commandHelp(command)}function programHelp(){return`${NAME}: finds credentials in MCP configs, .env files, Helm charts,
Kubernetes manifests and command lines. Nothing leaves this machine.

Examples
${rows([[NAME,"this repository"],[`${NAME} charts .cursor/mcp.json`,"a folder and a file"],[`${NAME} --staged`,"what the next commit adds"],[`${NAME} --format json -o report.json`,"a report for programs"],[`cat .env | ${NAME} - --stdin-filename .env`,"standard input"],[`${NAME} explain github-token`,"what a rule is about"]])}

Usage
${[import_commands.defaultCommand,...import_commands.commands].map(({usage})=>`  ${NAME} ${usage}`).join(`
`)}

Commands
${rows(import_commands.commands.map(({name,text})=>[name,text]))}
  A path that is named like a command is written ./rules.

Options
${optionRows(import_commands.defaultCommand)}

Exit codes
${rows(Object.values(import_exit_codes.exitCodes).map(({code,meaning})=>[String(code),meaning]))}

Read more
  ${NAME} <command> --help     options of one command
  ${NAME} rules                every rule; explain <id> says more
  README.md of the package             hooks, the GitHub Action, the config file
`}function commandHelp(command){return`${NAME} ${command.usage}

${capitalised(command.text)}.

Options
${optionRows(command)}
`}function optionRows(command){let taken=[...command.flags,...import_flags.commonFlags],shown=import_flags.flags.filter(flag=>taken.includes(flag.name));return rows(shown.map(flag=>[spelled(flag),flag.text]))}function spelled(flag){return`${flag.short===void 0?"    ":`-${flag.short}, `}--${flag.name}${flag.value===void 0?"":` ${flag.value}`}`}function rows(pairs){let column=Math.max(...pairs.map(([left])=>left.length))+2;return pairs.map(([left,right])=>`  ${left.padEnd(column)}${right}`).join(`
`)}function capitalised(text){return text.charAt(0).toUpperCase()+text.slice(1)}0&&(module.exports={p0});
