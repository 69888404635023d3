/** A picture that can't be published: what is wrong with it, and how to mend it. The place is known to who asked for it. */
export class UnusablePicture extends Error {
  readonly hint: string;

  /**
   * @param message what is wrong, as a phrase that starts in lower case
   * @param hint how to mend it
   */
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'UnusablePicture';
    this.hint = hint;
  }
}
