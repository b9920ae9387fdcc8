das-server --config server.yaml > server.log &
server=$!
until curl --silent --output health.json http://127.0.0.1:9090/healthz; do sleep 0.1; done

path=/v3/054e292c9880d4992f02c0196d3ea468/instances/da304cd5bbb944de828759bc7be3d3fein01/processes
curl --silent --get --header "X-Auth-Token: any-token" \
  --data-urlencode db_user_id=2c250598-1e3c-4d31-bc19-be1d866247e6 \
  --data-urlencode user=event_scheduler \
  --output answer.json --write-out '%{http_code}\n' http://127.0.0.1:8080$path
grep --only-matching '"user":"[^"]*"' answer.json
grep --only-matching '"state":"[^"]*"' answer.json
grep --only-matching '"count":[0-9]*' answer.json

curl --silent http://127.0.0.1:9090/healthz | grep --only-matching '"state":"[^"]*"'
curl --silent http://127.0.0.1:9090/metrics | grep '^das_requests_total'

kill $server
