export DAS_TOKEN=${DAS_TOKEN:-any-token}

das-contract --base-url http://127.0.0.1:4010 --cases 100 --seed 1 \
  --junit contract.xml --html contract.html > contract.txt
code=$?

case $code in
  0) echo "The server keeps the contract." ;;
  1) echo "The server breaks the contract:" && cat contract.txt ;;
  2) echo "Nothing was tested: the reason is above." ;;
esac
ls contract.*
exit $code
