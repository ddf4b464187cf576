#!/bin/sh
# Starts OpenStack Swift with its S3 interface, for the tests in docs/real-services.md:
#   apt-get install swift swift-proxy swift-account swift-container swift-object memcached
#   scripts/start-swift.sh FOLDER PORT
# It listens on 127.0.0.1 from PORT to PORT + 4 until it is stopped with Ctrl+C.
set -eu
folder=$1
port=$2
mkdir -p "$folder/devices/one" "$folder/run"
cd "$folder"

for kind in account container object; do
  case $kind in account) at=$((port + 1)) ;; container) at=$((port + 2)) ;; *) at=$((port + 3)) ;; esac
  rm -f "$kind.builder" "$kind.ring.gz"
  swift-ring-builder "$kind.builder" create 4 1 1 >/dev/null
  swift-ring-builder "$kind.builder" add "r1z1-127.0.0.1:$at/one" 1 >/dev/null
  swift-ring-builder "$kind.builder" rebalance >/dev/null
  cat >"$kind.conf" <<CONF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $at
workers = 1
devices = $folder/devices
mount_check = false
swift_dir = $folder
user = $(id -un)
recon_cache_path = $folder/run
[pipeline:main]
pipeline = $kind-server
[app:$kind-server]
use = egg:swift#$kind
CONF
done

cat >proxy.conf <<CONF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $port
workers = 1
swift_dir = $folder
user = $(id -un)
[pipeline:main]
pipeline = catch_errors gatekeeper cache listing_formats s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:$((port + 4))
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:slo]
use = egg:swift#slo
[filter:tempauth]
use = egg:swift#tempauth
user_test_tracker = not-a-secret .admin
CONF

trap 'kill $(jobs -p) 2>/dev/null' EXIT INT TERM
memcached -l 127.0.0.1 -p $((port + 4)) -u "$(id -un)" &
for kind in account container object; do "swift-$kind-server" "$folder/$kind.conf" & done
swift-proxy-server "$folder/proxy.conf" &
wait
