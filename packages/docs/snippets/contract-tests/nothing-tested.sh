export DAS_TOKEN=any-token

for url in http://127.0.0.1:9 http://127.0.0.1:4010/v3 http://192.0.2.10; do
  das-contract --base-url $url 2> reason.txt
  echo "exit code $?"
  tail -n 1 reason.txt
done
