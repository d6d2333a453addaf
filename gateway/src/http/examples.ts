/** Questions that the explorer offers to begin with. */
export const examples: readonly { readonly query: string }[] = [
  {
    query: `# Les directions et la part de leurs produits opérée par la sous-direction
query Departments {
  departments {
    code
    name
    figure(indicator: MANAGED_SHARE) { value status bounds { low high } reasons { label } }
  }
}
`,
  },
  {
    query: `# Les produits d'une direction
query Products {
  products(filter: { department: "transport" }, first: 20) {
    totalCount
    nodes { id name phase operator }
    pageInfo { hasNextPage endCursor }
    coverage { missing { name } stale { name since } }
  }
}
`,
  },
  {
    query: `# Le portefeuille du ministère
query Portfolio {
  ministry {
    figure(indicator: PORTFOLIO) {
      value status components { code label value } coverage { included expected } citation
    }
  }
}
`,
  },
];
