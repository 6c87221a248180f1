module.exports = require('./chunks/scan.cjs').p0;
0 && (module.exports = { ScanError, UsageError, applyFixes, bestFix, clients, defaultOptions, exitCodeOf, ignoreFinding, loadOptions, openSource, planFixes, rules, scan, version, withFixes });
