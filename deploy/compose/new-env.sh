#!/bin/sh
# Makes .env out of .env.example, and the folder .secrets with the lists of keys that compose hands to the services: each secret is drawn anew, all for
# their owner only. What is there is left alone: its keys open the data.
set -eu
cd "${1:-$(dirname "$0")/../..}"
umask 077
for made in .env .secrets; do
  if [ -e "$made" ]; then
    echo "new-env: $made is there already; remove .env and .secrets only together with the volumes, whose data their keys open" >&2
    exit 1
  fi
done

password() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

rm -rf .secrets.new
mkdir .secrets.new
for list in event divisions-column appointments-column complaints-column notifications-column; do
  # keyId:base64 of 32 bytes, with commas between; the first encrypts, all decrypt.
  echo "1:$(key)" > ".secrets.new/$list-keys"
  # Compose mounts the file as it is, and the services are other users; what keeps it from others is the folder.
  chmod 644 ".secrets.new/$list-keys"
done

while IFS= read -r line; do
  case $line in
    *_PASSWORD= | *_SECRET=) echo "$line$(password)" ;;
    *_KEY=) echo "$line$(key)" ;;
    *) echo "$line" ;;
  esac
done < .env.example > .env.new
# Each whole or not at all.
mv .secrets.new .secrets
mv .env.new .env
