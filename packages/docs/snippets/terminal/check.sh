export DAS_ENDPOINT=http://127.0.0.1:8080 DAS_TOKEN=any-token
export DAS_PROJECT_ID=054e292c9880d4992f02c0196d3ea468
export DAS_INSTANCE_ID=da304cd5bbb944de828759bc7be3d3fein01
export DAS_DB_USER_ID=2c250598-1e3c-4d31-bc19-be1d866247e6

das-processes check --database shop --max-active 50 --max-trx 60
echo "exit code $?"
das-processes check --database shop --max-active 5 --max-trx 60
echo "exit code $?"
das-processes check --database shop --max-active 50 --endpoint http://127.0.0.1:65535
echo "exit code $?"
