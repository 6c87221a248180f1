import{h32_commands,h32_commonFlags,h32_defaultCommand,h32_flags}from"./hot-CRT6R0Z9.js";import{h7_listOf,h7_optionsOf,h7_progressOn}from"./hot-CRT6R0Z9.js";import{h12_lengthOf,h12_paintFor,h12_wantsColour,h12_wrap}from"./hot-CRT6R0Z9.js";import{h29_didYouMean,h29_nearest,h29_ruleNamed}from"./hot-CRT6R0Z9.js";import{h15_exitCodes,h15_write}from"./hot-CRT6R0Z9.js";import{h16_defuse,h16_escapeData,h16_escapeProperty,h16_remedyLabel}from"./hot-CRT6R0Z9.js";import{h30_counted,h30_grouped,h30_incompleteOf,h30_severityRank,h30_summaryLine,h30_worstFinding}from"./hot-CRT6R0Z9.js";import{h23_applyFixes,h23_clients,h23_defaultOptions,h23_exitCodeOf,h23_ignoreFinding,h23_loadOptions,h23_openSource,h23_planFixes,h23_scan,h23_version}from"./hot-CRT6R0Z9.js";import{h20_untrackedEnvFiles}from"./hot-CRT6R0Z9.js";import{h18_checkConfig,h18_configNames,h18_locateConfig,h18_parseOptions,h18_read_exports}from"./hot-CRT6R0Z9.js";import{h31_contextOf,h31_createIgnoreRules,h31_detect,h31_dialectFor,h31_formatOf,h31_identityOf,h31_mergeBySpan,h31_readFormat,h31_read_exports}from"./hot-CRT6R0Z9.js";import{h5_dependencyNames,h5_findCharts,h5_inFolder,h5_isEnvFile,h5_isEnvTemplate,h5_policies_exports,h5_rules}from"./hot-CRT6R0Z9.js";import{h22_isCiphertext,h22_isUuid,h22_judge,h22_judgeToken,h22_matchTokens,h22_readLines,h22_readYamlLines,h22_tokens,h22_tokens_exports}from"./hot-CRT6R0Z9.js";import{h26_sourceText,h26_utf16Encoding}from"./hot-CRT6R0Z9.js";import{h24_neutralise}from"./hot-CRT6R0Z9.js";import{h21_readChangedFiles}from"./hot-CRT6R0Z9.js";import{h27_changesBetween,h27_gitNames,h27_gitSnapshot,h27_isFile,h27_once,h27_readBlob,h27_readBlobs,h27_stagedChanges,h27_treeEntries}from"./hot-CRT6R0Z9.js";import{h3_errorCode,h3_notAFile,h3_tooLarge,h3_unreadable,h3_unreadableBecause}from"./hot-CRT6R0Z9.js";import{h8_openGit,h8_rawDiff}from"./hot-CRT6R0Z9.js";import{h28_fileStatus,h28_gitFolder,h28_isEnvironmentOf,h28_isWithin,h28_pathFromTop,h28_posixPath,h28_processSurroundings,h28_realFolder,h28_repositoryTop}from"./hot-CRT6R0Z9.js";import{h13_ScanError,h13_UsageError}from"./hot-CRT6R0Z9.js";import{h9_clients,h9_formsOf}from"./hot-CRT6R0Z9.js";import{h0_decodeBase64,h0_fileFormat,h0_formatOfPath,h0_holdsObject,h0_isText,h0_liveContext,h0_objectHead,h0_readObject,h0_readShell,h0_readTree,h0_referenceNames,h0_shell_exports,h0_variableName}from"./hot-CRT6R0Z9.js";import{h14_isPattern,h14_isWordLike,h14_json_exports,h14_letterRuns,h14_looksRandom,h14_readJson,h14_wordShare}from"./hot-CRT6R0Z9.js";import{h10_CommentRuns,h10_characterOf,h10_decodeEscapes,h10_hexAt}from"./hot-CRT6R0Z9.js";import{h25_readAssignment,h25_readWords,h25_shellGrammar,h25_stacked,h25_unknownReader,h25_walk}from"./hot-CRT6R0Z9.js";import{h11_allForms,h11_classifyName,h11_findReferences,h11_isStoreReference,h11_resolves,h11_splitName}from"./hot-CRT6R0Z9.js";import{h19_matchesPath,h19_pathTest,h19_select}from"./hot-CRT6R0Z9.js";import{h6_YamlCursor,h6_YamlScalar,h6_actionEnd,h6_closingQuote,h6_commentAt,h6_decodeBlock,h6_decodePlain,h6_decodeQuoted,h6_emptyScalar,h6_encodeDouble,h6_encodeFlowPlain,h6_encodePlain,h6_encodeSingle,h6_findKey,h6_finishScalar,h6_isBlankOrEnd,h6_isFlowIndicator,h6_isMarker,h6_keyOf,h6_readBlockHeader,h6_readProperties,h6_scalarType,h6_templateEnd,h6_wordEnd}from"./hot-CRT6R0Z9.js";import{h2_JoinedText,h2_LineComments,h2_lineEndAt,h2_lineStartAfter,h2_skipBlanks,h2_trimmedEnd}from"./hot-CRT6R0Z9.js";import{h1_ProblemList,h1_Scalar,h1_isBlank,h1_spanOf,h1_startOf,h1_trimBlanks}from"./hot-CRT6R0Z9.js";import{h17_TextBuilder,h17_decodedText,h17_directText,h17_latin1,h17_latin1OfBytes,h17_utf8}from"./hot-CRT6R0Z9.js";import{h4___commonJS,h4___export,h4___require,h4___toESM}from"./hot-CRT6R0Z9.js";var NAME="mcp-secret-scan";function helpText(command){return command===h32_defaultCommand?programHelp():commandHelp(command)}function programHelp(){return`${NAME}: finds credentials in MCP configs, .env files, Helm charts,
Kubernetes manifests and command lines. Nothing leaves this machine.

Examples
${rows([[NAME,"this repository"],[`${NAME} charts .cursor/mcp.json`,"a folder and a file"],[`${NAME} --staged`,"what the next commit adds"],[`${NAME} --format json -o report.json`,"a report for programs"],[`cat .env | ${NAME} - --stdin-filename .env`,"standard input"],[`${NAME} explain github-token`,"what a rule is about"]])}

Usage
${[h32_defaultCommand,...h32_commands].map(({usage})=>`  ${NAME} ${usage}`).join(`
`)}

Commands
${rows(h32_commands.map(({name,text})=>[name,text]))}
  A path that is named like a command is written ./rules.

Options
${optionRows(h32_defaultCommand)}

Exit codes
${rows(Object.values(h15_exitCodes).map(({code,meaning})=>[String(code),meaning]))}

Read more
  ${NAME} <command> --help     options of one command
  ${NAME} rules                every rule; explain <id> says more
  README.md of the package             hooks, the GitHub Action, the config file
`}function commandHelp(command){return`${NAME} ${command.usage}

${capitalised(command.text)}.

Options
${optionRows(command)}
`}function optionRows(command){let taken=[...command.flags,...h32_commonFlags],shown=h32_flags.filter(flag=>taken.includes(flag.name));return rows(shown.map(flag=>[spelled(flag),flag.text]))}function spelled(flag){return`${flag.short===void 0?"    ":`-${flag.short}, `}--${flag.name}${flag.value===void 0?"":` ${flag.value}`}`}function rows(pairs){let column=Math.max(...pairs.map(([left])=>left.length))+2;return pairs.map(([left,right])=>`  ${left.padEnd(column)}${right}`).join(`
`)}function capitalised(text){return text.charAt(0).toUpperCase()+text.slice(1)}export{helpText};
