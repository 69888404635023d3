import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../cli/courant.ts';

/** How the content folder stands to git. */
export const WORK_TREES = [
  // Not at all; as a part of a work tree, as most are; as a work tree of its own.
  'none',
  'around',
  'inside',
  // Added, but not committed; overlooked by git.
  'staged',
  'ignored',
  // Git is told to take every file for unchanged, in the one way or the other.
  'assumed',
  'skipped',
  // Git looks at sizes and whole seconds alone.
  'careless',
  // Git stores other line ends than the files have.
  'crlf',
] as const;
export type WorkTree = (typeof WORK_TREES)[number];

const CONFIGURATION: readonly string[] = [
  'user.name=Editor',
  'user.email=editor@courier.example',
  'commit.gpgsign=false',
  'gc.auto=0',
  'core.safecrlf=false',
];

/** Git, run in one folder, with nobody's own configuration. */
export class Git {
  readonly folder: string;

  /**
   * @param folder where to begin a repository
   * @param settings what its configuration says besides
   */
  constructor(folder: string, settings: readonly string[] = []) {
    this.folder = folder;
    this.run('init', '--quiet', '--template=');
    appendFileSync(join(folder, '.git/config'), settings.join('\n'));
    this.run('add', '--all');
  }

  /** Runs a command; what git refuses, such as a commit of nothing, is nobody's concern here. */
  run(...parameters: readonly string[]): void {
    const given = CONFIGURATION.flatMap((line) => ['-c', line]);
    const env = environment({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
    try {
      execFileSync('git', [...given, ...parameters], { cwd: this.folder, env, stdio: 'ignore' });
    } catch (fault) {
      if (!existsSync(join(this.folder, '.git'))) throw fault;
    }
  }

  commit(): void {
    this.run('add', '--all');
    this.run('commit', '--quiet', '--message', 'An issue');
  }

  /** Sets a mark on every file that git knows. */
  mark(how: '--assume-unchanged' | '--skip-worktree'): void {
    const files = execFileSync('git', ['ls-files'], { cwd: this.folder, encoding: 'utf8' }).trim();
    this.run('update-index', how, '--', ...files.split('\n'));
  }

  /** Says which files git is to overlook. */
  ignore(pattern: string): void {
    writeFileSync(join(this.folder, '.gitignore'), `_site\n_preview\n.cache\n${pattern}\n`);
  }
}

const SETTINGS: Partial<Record<WorkTree, readonly string[]>> = {
  careless: ['[core]', 'trustctime = false', 'checkStat = minimal', ''],
  crlf: ['[core]', 'autocrlf = true', ''],
};

/**
 * @param kind how git is used
 * @param folder the folder that holds the content folder
 * @returns git, or nothing where it isn't used
 */
export function beginWorkTree(kind: WorkTree, folder: string): Git | undefined {
  if (kind === 'none') return undefined;
  writeFileSync(join(folder, '.gitignore'), `_site\n_preview\n.cache\n${kind === 'ignored' ? '*.md\n' : ''}`);
  const git = new Git(kind === 'inside' ? join(folder, 'content') : folder, SETTINGS[kind]);
  if (kind === 'around' || kind === 'inside') git.commit();
  if (kind === 'assumed') git.mark('--assume-unchanged');
  if (kind === 'skipped') git.mark('--skip-worktree');
  return git;
}
