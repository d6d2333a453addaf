/** A wording that people see, in the two languages of the platform. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}
