root=$(git rev-parse --show-toplevel)
cp -r "$root/spec/examples" .

for maximum in 50 200; do
  echo "A limit of at most $maximum:"
  sed "s/maximum: 100$/maximum: $maximum/" "$root/spec/openapi.yaml" > openapi.yaml
  if node "$root/packages/contract/gates/check-changes.ts" openapi.yaml 2> breaks.txt; then
    echo "breaks no client"
  else
    grep --only-matching "Upper bound.*" breaks.txt
  fi
done
