"""Language models behind the ``Model`` port: any server that speaks Chat Completions."""
