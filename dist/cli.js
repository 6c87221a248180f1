#!/usr/bin/env node
// What dist/cli.js is; the build fills in two words. A commit hook starts a process for every commit, and most of its
// time would go into compiling the same text again. So compiled code is kept beside the text, where whoever may write can
// change the program anyway. Node 22's own `module.enableCompileCache` does the same in the folder for temporary files,
// which others may write to.
'use strict';
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

// A scan of a repository is over in seconds: what V8 spends on making a function faster seldom comes back, and takes the
// processor from the scan on a machine of two cores. So it waits twice as long before it does. A hook is over before that.
const isScan = !process.argv.includes('--staged');
if (isScan) require('node:v8').setFlagsFromString('--interrupt-budget=300000');

/** V8 takes compiled code only under the flags that it was compiled with. */
const kept = `${__dirname}/.cache/${process.version}-${process.arch}-1bc1a13c0b474d57${isScan ? '' : '-hook'}`;
/** A run keeps the functions that it used, beside those that were kept before. Every eighth looks for new ones. */
const isLearning = Math.random() < 1 / 8;
const modules = new Map();
const toKeep = new Map();

/** As `require`, for the files in chunks/. */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const filename = `${__dirname}/chunks/${name}`;
  const inner = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  compile(name, filename).runInThisContext()(module.exports, inner, module, filename);
  return module.exports;
}

function compile(name, filename) {
  const text = `(function(exports,require,module,__filename){${readFileSync(filename, 'latin1')}\n})`;
  const cachedData = readKept(`${kept}/${name}`);
  const script = new Script(text, { filename, cachedData });
  // V8 rejects what was compiled under other flags.
  if (isLearning || cachedData === undefined || script.cachedDataRejected) toKeep.set(name, script);
  return script;
}

/** V8 trusts what it is given, and a flipped bit would crash it: so each file holds its bytes twice. */
function readKept(file) {
  try {
    const twice = readFileSync(file);
    const once = twice.subarray(0, twice.length / 2);
    return once.equals(twice.subarray(once.length)) ? once : undefined;
  } catch {
    return undefined;
  }
}

/** At the end, when the functions that were used are compiled. In CI nobody would come back for it. */
function keep() {
  if (process.env.CI || process.env.NODE_DISABLE_COMPILE_CACHE) return;
  try {
    if (toKeep.size > 0) mkdirSync(kept, { recursive: true });
    for (const [name, script] of toKeep) {
      const part = `${kept}/${name}.${process.pid}`;
      const bytes = script.createCachedData();
      writeFileSync(part, Buffer.concat([bytes, bytes]));
      renameSync(part, `${kept}/${name}`);
    }
  } catch {
    // Installed where this user cannot write: the next run compiles again.
  }
}

process.on('exit', keep);
load('start.cjs').p0;
