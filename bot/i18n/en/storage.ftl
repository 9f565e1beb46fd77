### Why a database or a workspace cannot be used. $where: a file's path, or host:port/name; never a password.

refusal-database-url = OSUMA_DATABASE_URL is not an address of a database. Examples: sqlite:///osuma.db, postgresql://user:password@host/osuma
refusal-database-scheme = Osuma keeps its data in SQLite or PostgreSQL, and OSUMA_DATABASE_URL begins with “{ $scheme }”. Examples: sqlite:///osuma.db, postgresql://user:password@host/osuma
refusal-database-unreachable = The database server at { $where } does not answer. Check that it is running, and that OSUMA_DATABASE_URL names the right host and port.
refusal-database-password = The database at { $where } does not accept the user name or the password in OSUMA_DATABASE_URL.
refusal-database-missing = There is no database at { $where }. Create it (createdb), or correct the name in OSUMA_DATABASE_URL.
refusal-database-read-only = The database { $where } can be read but not written. Give Osuma the right to write, or choose another place with OSUMA_DATABASE_URL.
refusal-database-rights = The user in OSUMA_DATABASE_URL lacks rights in the database { $where }. Osuma has to be able to create and change its tables there.
refusal-database-folder = The database file { $where } cannot be opened. Its folder must exist, and Osuma must be allowed to write there; OSUMA_DATABASE_URL chooses another place.
refusal-database-not-one = The file { $where } is not a database. Choose another file with OSUMA_DATABASE_URL.
refusal-database-damaged = The database { $where } is damaged, or its disk cannot be read. Restore it from a backup.
refusal-database-busy = The database { $where } is busy with somebody else’s work. Try again in a moment.
refusal-database-full = The disk of the database { $where } is full. Nothing was saved; make room and try again.
refusal-database-newer = The database { $where } was last used by a newer Osuma (schema { $version }). Update Osuma; the data is safe.
refusal-database-foreign = The database { $where } belongs to another program: it has tables that Osuma would need. Choose another with OSUMA_DATABASE_URL.
refusal-workspace-unknown = There is no workspace “{ $workspace }”. Check --workspace; without it Osuma uses “local”.
refusal-workspace-id = “{ $workspace }” cannot be a workspace’s id. It may hold the letters a to z, digits, - and _, at most 64 of them.
refusal-company-nameless = This company has no name, domain or business id to know it by.
