/** What an island needs of the page around it; handed over, since a lazy chunk must not load the entry a second time. */
export type Tools = {
  csrf: () => Record<string, string>;
  offline: string;
  /** Shows the present task anew. */
  reload: () => void;
};
