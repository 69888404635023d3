/** The part of Eleventy that Courant calls; the package ships no usable types. */
declare module '@11ty/eleventy' {
  /** How templates of one kind of file are loaded and rendered. */
  export interface TemplateLanguage {
    /** Whether Eleventy reads the file for `compile`. */
    readonly read: boolean;
    /** Whether the template's `data` is asked for. */
    readonly getData: boolean;
    readonly getInstanceFromInputPath: (inputPath: string) => Promise<LoadedTemplate>;
    readonly compile: (content: string, inputPath: string) => Promise<(data: unknown) => unknown>;
  }

  /** What a template's file exports. */
  export interface LoadedTemplate {
    readonly data: object;
    readonly render: (data: unknown) => unknown;
  }

  /** What a configuration function is handed. */
  export interface EleventyConfig {
    addExtension(extension: string, language: TemplateLanguage): void;
    addTemplateFormats(formats: string): void;
    addGlobalData(name: string, value: unknown): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
    on(event: 'eleventy.before', listener: (event: { readonly runMode: string }) => void | Promise<void>): void;
    on(
      event: 'eleventy.after',
      listener: (event: { readonly results: readonly EleventyResult[] }) => void | Promise<void>,
    ): void;
    readonly globalData: Readonly<Record<string, unknown>>;
  }

  /** A page that Eleventy rendered. */
  export interface EleventyResult {
    /** The permalink, for example `/2026/11/some-story/`; `index.html` is left out. */
    readonly url: string;
    readonly inputPath: string;
    readonly outputPath: string;
    readonly content: string;
  }

  interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly source?: 'cli' | 'script';
    readonly runMode?: 'build' | 'watch' | 'serve';
    readonly config?: (config: EleventyConfig) => void | Promise<void>;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    toJSON(): Promise<readonly EleventyResult[]>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
