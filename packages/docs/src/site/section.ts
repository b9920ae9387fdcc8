/** A part of a page below one heading, as the search knows it. */
export interface Section {
  /** Relative to the root of the site, with the anchor. */
  url: string;
  /** The title of the page. */
  title: string;
  heading: string;
  text: string;
}
