export DAS_TOKEN=any-token DAS_PROJECT_ID=054e292c9880d4992f02c0196d3ea468

das-processes config --endpoint http://127.0.0.1:8080
