unset PASSWORD

das-server --config server.yaml 2>&1
echo "exit code $?"
