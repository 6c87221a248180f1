#!/usr/bin/env bash
# The one gate, for people and CI. `--without-tests` leaves vitest out, where it has run already.
# Every step runs even if one before it failed, so that one round shows everything.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()
step() {
  local name="$1"
  shift
  echo "── $name"
  if "$@"; then return; fi
  failed+=("$name")
}

# What is generated and committed must be what the sources give. Untracked files count: a new chunk is a difference too.
nothing_changed() {
  local changes
  changes="$(git status --porcelain -- dist docs/rules docs/clients.md schema)"
  if [ -z "$changes" ]; then return; fi
  echo "Generated files differ from what is committed. Commit them:"
  echo "$changes"
  return 1
}

step 'format and lint' npx --no-install biome check --error-on-warnings .
step 'types' npx --no-install tsc --noEmit
step 'registries' node scripts/registries.mjs --check
step 'unused code' npx --no-install knip
if [ "${1:-}" != --without-tests ]; then step 'tests' npx --no-install vitest run; fi
step 'build' node scripts/build.mjs
step 'docs' node scripts/docs.mjs --check
step 'package shape' npm run --silent shape
step 'self-scan' node dist/cli.js --fail-on low .
step 'nothing changed' nothing_changed

if [ "${#failed[@]}" -eq 0 ]; then
  echo 'Everything is fine.'
  exit 0
fi
printf 'Failed: %s\n' "${failed[@]}"
exit 1
