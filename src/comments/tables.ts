/** How the two databases spell what differs between them. */
export interface Dialect {
  /** The type of a column that numbers rows as they come. */
  readonly serial: string;
  readonly integer: string;
  /** Text that is compared and sorted by its bytes, in any language. */
  readonly text: string;
}

/**
 * @param dialect how the database spells types
 * @returns statements that make the tables where they are missing
 */
export function tablesOf({ serial, integer, text }: Dialect): readonly string[] {
  return [
    `CREATE TABLE IF NOT EXISTS comments (
      sequence ${serial},
      id ${text} NOT NULL UNIQUE,
      article ${text} NOT NULL,
      parent ${text},
      name ${text} NOT NULL,
      email ${text} NOT NULL,
      website ${text},
      text ${text} NOT NULL,
      newsroom ${integer} NOT NULL DEFAULT 0,
      status ${text} NOT NULL,
      reasons ${text} NOT NULL,
      received ${integer} NOT NULL,
      network ${text},
      fingerprint ${text} NOT NULL UNIQUE,
      revision ${integer} NOT NULL DEFAULT 0
    )`,
    'CREATE INDEX IF NOT EXISTS comments_by_status ON comments (status, sequence)',
    'CREATE INDEX IF NOT EXISTS comments_by_article ON comments (article, sequence)',
    'CREATE INDEX IF NOT EXISTS comments_by_email ON comments (email, sequence)',
    'CREATE INDEX IF NOT EXISTS comments_by_network ON comments (network, received)',
    'CREATE INDEX IF NOT EXISTS comments_by_revision ON comments (revision)',
    // Counts what a published page may have to change for: a decision, an edit, an erasure.
    `CREATE TABLE IF NOT EXISTS revisions (single ${integer} PRIMARY KEY CHECK (single = 1), latest ${integer} NOT NULL)`,
    'INSERT INTO revisions (single, latest) VALUES (1, 0) ON CONFLICT (single) DO NOTHING',
    // What was taken away since, so that a copy elsewhere can follow.
    `CREATE TABLE IF NOT EXISTS withdrawn (id ${text} PRIMARY KEY, revision ${integer} NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS audit (
      sequence ${serial},
      at ${integer} NOT NULL,
      actor ${text} NOT NULL,
      action ${text} NOT NULL,
      comment ${text} NOT NULL,
      before ${text},
      after ${text}
    )`,
    'CREATE INDEX IF NOT EXISTS audit_by_comment ON audit (comment, sequence)',
    'CREATE INDEX IF NOT EXISTS audit_by_actor ON audit (actor, at)',
    `CREATE TABLE IF NOT EXISTS moderators (name ${text} PRIMARY KEY, password ${text} NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS sessions (token ${text} PRIMARY KEY, moderator ${text} NOT NULL, expires ${integer} NOT NULL)`,
    `CREATE TABLE IF NOT EXISTS attempts (who ${text} NOT NULL, at ${integer} NOT NULL)`,
    'CREATE INDEX IF NOT EXISTS attempts_by_who ON attempts (who, at)',
    // What may be used once: links and tokens.
    `CREATE TABLE IF NOT EXISTS spent (token ${text} PRIMARY KEY, expires ${integer} NOT NULL)`,
  ];
}
