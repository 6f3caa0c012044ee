#!/bin/sh
# Puts dist/ into a bucket, each file with its content type and how long it may be kept.
#   deploy/s3.sh BUCKET [DISTRIBUTION]
# First what pages ask for, then the pages, then what is gone: a reader never gets a page whose files are not there yet.
# Old assets stay, for those who still read an older page.
set -eu
LC_ALL=C # a-z are small letters alone
export LC_ALL

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

[ $# -eq 1 ] || [ $# -eq 2 ] || fail "usage: deploy/s3.sh BUCKET [DISTRIBUTION]
BUCKET: the bare name of the bucket, such as timeline-example
DISTRIBUTION: the ID of the CloudFront distribution before it, such as E2EXAMPLE1ABCD, to refresh its copies"
bucket=$1
distribution=${2:-}

case $bucket in
  s3://*) fail "BUCKET is $bucket; expected the bare name, without s3://" ;;
  "" | [!a-z0-9]* | *[!a-z0-9.-]*) fail "BUCKET is '$bucket'; expected small letters, digits, hyphens and dots" ;;
esac
case $distribution in
  *[!A-Z0-9]*) fail "DISTRIBUTION is '$distribution'; expected an ID of capitals and digits" ;;
esac
command -v aws >/dev/null || fail "aws was not found; install the AWS command line and sign in"
cd "$(dirname "$0")/.."
[ -f dist/index.html ] || fail "dist/index.html is not there; run npm run build first"

forever='public, max-age=31536000, immutable'
hour='public, max-age=3600'
ask='no-cache'

# send CACHE TYPE FILTER...: the files that the filters leave, of which later ones win. In filters, * is any text, slashes too.
send() {
  cache=$1
  type=$2
  shift 2
  aws s3 sync dist "s3://$bucket" --no-progress --exclude '*' "$@" --cache-control "$cache" --content-type "$type"
}

# What has no content type below would be left out, and nobody would see it.
unknown=$(find dist -type f ! -name '*.html' ! -name '*.js' ! -name '*.css' ! -name '*.woff2' ! -name '*.map' \
  ! -name '*.json' ! -name '*.webmanifest' ! -name '*.xml' ! -name '*.txt' ! -name '*.ts' ! -name '*.png' \
  ! -name '*.svg' ! -name '*.ico')
[ -z "$unknown" ] || fail "no content type is known for
$unknown
Add their ending to deploy/s3.sh."

send "$forever" 'text/javascript; charset=utf-8' --include 'assets/*.js'
send "$forever" 'text/css; charset=utf-8' --include 'assets/*.css'
send "$forever" font/woff2 --include 'assets/*.woff2'
send "$forever" application/json --include 'assets/*.map'
send "$forever" image/svg+xml --include 'assets/*.svg'
send "$forever" image/png --include 'assets/*.png'

send "$hour" image/png --include '*.png' --exclude 'assets/*'
send "$hour" image/svg+xml --include '*.svg' --exclude 'assets/*'
send "$hour" image/x-icon --include '*.ico'
send "$hour" 'text/javascript; charset=utf-8' --include embed.js
send "$ask" 'text/javascript; charset=utf-8' --include '*.js' --exclude 'assets/*' --exclude embed.js
send "$ask" 'text/css; charset=utf-8' --include '*.css' --exclude 'assets/*'
send "$ask" font/woff2 --include '*.woff2' --exclude 'assets/*'
send "$ask" application/json --include '*.json' --include '*.map' --exclude 'assets/*'
send "$ask" application/manifest+json --include '*.webmanifest'
send "$ask" application/xml --include '*.xml' --exclude '*/feed.xml'
send "$ask" application/atom+xml --include '*/feed.xml'
send "$ask" 'text/plain; charset=utf-8' --include '*.txt' --include '*.ts'

send "$ask" 'text/html; charset=utf-8' --include '*.html'

aws s3 sync dist "s3://$bucket" --no-progress --delete --exclude 'assets/*'
if [ -n "$distribution" ]; then
  aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*' --query Invalidation.Status --output text
fi
