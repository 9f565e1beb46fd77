"""What we remember: tables, migrations, the one door to a workspace's data, inbox and outbox."""
