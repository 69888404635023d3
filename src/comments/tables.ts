/** How the two databases spell what differs between them. */
export interface Dialect {
  /** The type of a column that numbers rows as they come. */
  readonly serial: string;
  readonly integer: string;
}

/**
 * @param dialect how the database spells types
 * @returns statements that make the tables where they are missing
 */
export function tablesOf({ serial, integer }: Dialect): readonly string[] {
  return [
    `CREATE TABLE IF NOT EXISTS comments (
      sequence ${serial},
      id TEXT NOT NULL UNIQUE,
      article TEXT NOT NULL,
      parent TEXT,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      website TEXT,
      text TEXT NOT NULL,
      newsroom ${integer} NOT NULL DEFAULT 0,
      status TEXT NOT NULL,
      reasons TEXT NOT NULL,
      received ${integer} NOT NULL,
      network TEXT,
      fingerprint TEXT NOT NULL UNIQUE,
      revision ${integer} NOT NULL DEFAULT 0
    )`,
    'CREATE INDEX IF NOT EXISTS comments_by_status ON comments (status, sequence)',
    'CREATE INDEX IF NOT EXISTS comments_by_article ON comments (article, sequence)',
    'CREATE INDEX IF NOT EXISTS comments_by_email ON comments (email, sequence)',
    'CREATE INDEX IF NOT EXISTS comments_by_network ON comments (network, received)',
    'CREATE INDEX IF NOT EXISTS comments_by_revision ON comments (revision)',
    // Counts what a published page may have to change for: a decision, an edit, an erasure.
    `CREATE TABLE IF NOT EXISTS revisions (only ${integer} PRIMARY KEY CHECK (only = 1), latest ${integer} NOT NULL)`,
    'INSERT INTO revisions (only, latest) VALUES (1, 0) ON CONFLICT (only) DO NOTHING',
    // What was taken away since, so that a copy elsewhere can follow.
    `CREATE TABLE IF NOT EXISTS withdrawn (id TEXT PRIMARY KEY, revision ${integer} NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS audit (
      sequence ${serial},
      at ${integer} NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      comment TEXT NOT NULL,
      before TEXT,
      after TEXT
    )`,
    'CREATE INDEX IF NOT EXISTS audit_by_comment ON audit (comment, sequence)',
    'CREATE TABLE IF NOT EXISTS moderators (name TEXT PRIMARY KEY, password TEXT NOT NULL)',
    `CREATE TABLE IF NOT EXISTS sessions (token TEXT PRIMARY KEY, moderator TEXT NOT NULL, expires ${integer} NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS attempts (who TEXT NOT NULL, at ${integer} NOT NULL)`,
    'CREATE INDEX IF NOT EXISTS attempts_by_who ON attempts (who, at)',
    // What may be used once: links and tokens.
    `CREATE TABLE IF NOT EXISTS spent (token TEXT PRIMARY KEY, expires ${integer} NOT NULL)`,
  ];
}
