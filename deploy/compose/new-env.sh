#!/bin/sh
# Makes .env out of .env.example, each secret drawn anew and readable by its owner only. An existing .env is left alone: its keys open the data.
set -eu
cd "${1:-$(dirname "$0")/../..}"
umask 077
if [ -e .env ]; then
  echo 'new-env: .env is there already; remove it only together with the volumes, whose data its keys open' >&2
  exit 1
fi

password() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

while IFS= read -r line; do
  case $line in
    *_PASSWORD=) echo "$line$(password)" ;;
    *_KEYS=) echo "${line}1:$(key)" ;;
    *_KEY=) echo "$line$(key)" ;;
    *) echo "$line" ;;
  esac
done < .env.example > .env.new
# Whole or not at all.
mv .env.new .env
