"""Where leads come from: files today, registers next."""
