/** What the scripts of theme/assets/ hand to one another on `window.rial`; each adds its part when it runs. */

/** An element to which its template gives all the data that its script reads. */
type WithData<E extends HTMLElement = HTMLElement> = E & { dataset: Record<string, string> };

/** An element in which its template has a link. */
type WithLink<E extends Element = HTMLElement> = { querySelector(what: "a"): HTMLAnchorElement } & E;

/** What an expression with named groups found. */
type Named = RegExpExecArray & { groups: Record<string, string> };

/** A set of record numbers, one bit a record: record 33 is bit 1 of word 1. */
type Bits = Uint32Array;

/** What is chosen: from the name of a facet to its chosen values: `country` → {`AR`, `BR`}. */
type Chosen = Map<string, Set<string>>;

/** The state of a list, as its address says it. `sort` is a column, such as `title`. */
interface ListState {
  selection: Chosen;
  sort: string | null;
  descending: boolean;
  compact: boolean;
}

/** The postings of a kind. */
interface Postings {
  total: number;
  facets: Map<string, Map<string, Bits>>;
  members(selection: Chosen, options?: { without?: string; within?: Bits | null }): Bits;
  count(selection: Chosen, act: (facet: string, value: string, n: number) => void, within?: Bits | null): void;
}

/** What a hit shows; `excerpt` is HTML of Pagefind with nothing but `<mark>` and entities, `excerptLanguage` its language. */
interface Shown {
  title: string;
  address: string;
  language: string;
  kind?: string;
  country?: string;
  date?: string;
  summary?: string;
  holds?: string[];
  excerpt: string;
  excerptLanguage?: string;
  lacking?: string[];
  parts: { title: string; address: string }[];
}

/** An entry of a register that says all of a question, and whether it is what the question means. */
interface Told {
  entry: Entry & { called?: string[]; number?: string };
  isMeant: boolean;
}

/** What can be asked for by name: a term, or the list of a kind. One that is a record has its number, others a page. */
interface Entry {
  name: string;
  names: string[];
  gaps: number[];
  record?: number;
  speaks?: number;
  newest?: number;
  title?: string;
  address?: string;
  kind?: string;
  holds?: string[];
  parts?: { title: string; address: string }[];
  near?: string[];
  beside?: Entry[];
}

/** A record that an index found, how strongly (`weight`), and the way to the passage that has the words. */
interface Found {
  record: number;
  score: number;
  weight: number;
  language: string;
  show(): Promise<Shown>;
}

/** A part of a question: its words, what they are a name of, and, where they are an id, the records. */
interface Part {
  asked: string[];
  entries: Entry[];
  records?: Map<number, number>;
}

/** A part with how strongly each record says it. */
interface Heard extends Part {
  said: Map<number, number>;
  isNumber?: boolean;
}

/** What answers: a record, or the page of a term, with the parts that it lacks. */
interface Ranked<P> {
  record?: number;
  entry?: Entry;
  score: number;
  share: number;
  isWeak?: boolean;
  lacking: P[];
}

/** A record that was found, or the page of a term by its name, what it lacks, and the way to what it shows. */
interface Hit {
  record?: number;
  name?: string;
  score?: number;
  language: string;
  lacking?: string[];
  show(): Promise<Shown>;
}

/** The records that filters leave. */
interface KeptRecords {
  total: number;
  has(record: number): boolean;
}

/** A mail to whoever publishes the site, in which the question is still to be filled in. */
interface AskedMail {
  to: string;
  title: string;
  body: string;
}

/** An answer: what stood in the box, what was asked, what was found, what was probably meant, the words that nothing has,
    and what the question names, each with the question without it. */
interface Answer {
  asked: string;
  query: string;
  hits: Hit[];
  guess: string;
  unknown: string[];
  names: string[];
  named: { title: string; query: string; asked: string }[];
}

/** What an asker tells, in the order in which it happens. */
interface Listener {
  typed(query: string): void;
  busy(whether: boolean): void;
  slow(): void;
  early(answer: Answer): unknown;
  answered(answer: Answer): unknown;
  cleared(): unknown;
  failed(): void;
}

interface Asker {
  ask(query: string, options?: { typing?: boolean }): Promise<unknown>;
  asTyped(): void;
  stop(): void;
}

interface Filters {
  words: Record<string, string>;
  names: string[];
  nothing: HTMLElement;
  show(selection: Chosen): void;
  ask(asked: Chosen): void;
  count(index: Postings | null, within?: Bits | null): void;
  explain(index: Postings | null, within?: Bits | null): void;
  openChosen(): void;
}

interface Rows {
  head(column: string): HTMLTableCellElement | undefined;
  first(limit: number, wanted: { column: string | null; descending: boolean; members?: Bits | null }): Promise<WithLink[]>;
}

/** The answers of a form, by the name of their field; what is not answered is empty. */
type Answers = Record<string, string>;

type KitControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A question of a form, as its page tells it; `options` are the labels of what can be chosen, by its value. */
interface KitField {
  id: string;
  asks: string;
  label: string;
  help?: string;
  required?: boolean;
  most?: number;
  ideal?: string[];
  advice?: string;
  days?: { least: number; most: number };
  options: Record<string, string>;
}

/** A form: `sentences` are those of its scripts, `evidence` is how the names of its data files begin. */
interface Paper {
  id: string;
  title: string;
  network: string;
  evidence: string;
  tick: string;
  parts: { title: string; fields: KitField[] }[];
  sentences: Record<string, string>;
}

/** What is wrong in a form: the code of its sentence, the field, the control that takes the focus, and the sentence's values. */
interface KitProblem {
  code: string;
  field?: string;
  control?: string;
  label?: string;
  [value: string]: unknown;
}

interface KitEvent {
  id: string;
  title: string;
  note?: string;
  from: string;
  to: string;
}

interface Kit {
  file: {
    written(paper: Paper, answers: Answers): string;
    opened(paper: Paper, text: string): { answers: Answers | null; problems: KitProblem[] };
  };
  check: {
    limits(fields: KitField[], answers: Answers): KitProblem[];
    all(fields: KitField[], answers: Answers): KitProblem[];
    advised(fields: KitField[], answers: Answers): string[];
    filledLines(text: string): string[];
  };
  calendar: {
    calendar(events: KitEvent[], made: { maker: string; now: Date }): string;
    events(paper: Paper, answers: Answers): KitEvent[];
  };
  fields: {
    read(): Answers;
    write(answers: Answers): void;
    options(id: string): Record<string, string>;
    control(name: string): HTMLElement | null;
    mark(fields: { id: string }[], problems: KitProblem[], sentence: (problem: KitProblem) => string): void;
    sum(problems: KitProblem[], sentence: (problem: KitProblem) => string): void;
  };
  opening: {
    offer(
      chooser: HTMLInputElement,
      act: { isLost(): boolean; question: string; opened(files: { name: string; text: string }[]): void },
    ): void;
  };
  letter: { show(paper: Paper, answers: Answers): void; isFilled(answers: Answers): boolean };
  evidence: { offer(paper: Paper, act: { changed: () => void; look: () => void }): () => void };
}

/** A field of the form of a kind, as its page tells it: `sort` is how it is filled in, `of` where its choices are. */
interface RecordField {
  name: string;
  sort?: string;
  label?: string;
  example?: string;
  required?: boolean;
  choices?: string[];
  of?: string;
  open?: boolean;
  searched?: boolean;
  whole?: boolean;
  least?: number;
  below?: boolean;
  fields?: RecordField[];
  item?: RecordField;
}

/** The form of a kind: `kept` are the fields that it leaves as they are. */
interface RecordForm {
  kind: string;
  title: string;
  languages: string[];
  labels: Record<string, string>;
  fields: RecordField[];
  kept: string[];
  choices: string;
  records: string;
  image: { most: number; side: number };
  host: { software: string; new: string; edit: string; longest: number } | null;
  email: string;
  edition: string;
  words: any;
  problems: Record<string, { what: string; remedy: string; near?: string }>;
}

/** Code and label of what can be chosen; and those of a field, by where they are: `terms/countries`. */
type Choices = (of: string) => [string, string][];

/** A file of a record, by its name when it is opened and by its path when it is made. */
interface RecordFile {
  name?: string;
  path?: string;
  language?: string;
  text: string;
}

/** Files that go along with a record, by their paths. */
type Carried = Record<string, Uint8Array>;

interface UnreadError extends Error {
  code: string;
  line: number;
}

/** A date as it is meant: why it is not written so, and whether it can be read in one way only. */
interface MeantDate {
  code: string;
  written: string;
  other: string;
  isSafe: boolean;
}

interface Forms {
  write: {
    written(text: string, alone?: boolean): string;
    lines(name: string, value: unknown, isBelow: boolean, languages: string[]): string[];
    file(values: Record<string, unknown>, fields: RecordField[], body: string, languages: string[], kept?: string[]): string;
  };
  read: {
    file(text: string, left?: string[]): { values: Record<string, any>; kept: string[]; body: string };
    UnreadError: new (code: string, line: number) => UnreadError;
  };
  dates: { read(value: string): MeantDate; learn(told: { months: string[][]; within: string[]; ordinal: string[] }): void };
  shape: {
    values(fields: RecordField[], answers: Answers, choices: Choices): Record<string, any>;
    answersOf(fields: RecordField[], found: Record<string, any>, choices: Choices): Answers;
    lost(fields: RecordField[], found: Record<string, any>, choices: Choices): string;
    typed(text: string, field: RecordField, choices: Choices): unknown;
    places(at: string, answers: Answers): number[];
    codeIn(text: string, choices?: [string, string][]): string;
    shown(value: unknown, field: RecordField, choices: Choices): string;
  };
  record: {
    files(told: RecordForm, answers: Answers, choices: Choices): RecordFile[];
    facts(told: RecordForm, answers: Answers, choices: Choices): Record<string, any>;
    opened(
      told: RecordForm,
      given: RecordFile[],
      choices: Choices,
    ): { answers: Answers; problem?: undefined } | { answers: null; problem: KitProblem };
    saysAny(answers: Answers, language: string): boolean;
  };
  check: {
    of(field: RecordField, at: string, answers: Answers, choices: Choices, label?: string): KitProblem[];
    ofId(value: string): { code: string; near?: string } | null;
    ofFile(value: string): { code: string; near?: string } | null;
    endsBefore(start: string, end: string): boolean;
    slug(text: string): string;
    sentence(said: { what: string; remedy: string; near?: string }, problem: KitProblem): string;
  };
  names: { of(told: RecordForm, answers: Answers, about: { choices: Choices; isNew: boolean; label: string }): KitProblem[] };
  lists: {
    learn(found: { terms: Record<string, any>; records: Record<string, any> }): void;
    choices: Choices;
    fill(within: Element, marked: string, answers?: Answers): void;
    search(): void;
  };
  several: {
    offer(changed: (code: string, label: string) => void): void;
    fit(answers: Answers, places: (at: string, answers: Answers) => number[]): void;
  };
  lines: { plain(text: string, what: Set<string>): string; lined(text: string, what: Set<string>): string };
  pasted: { cleaned(given: { html?: string; text?: string; isLine?: boolean }): { text: string; what: string[] } };
  pasting: { offer(form: HTMLElement, words: any, changed: () => void): void };
  preview: {
    blocks(text: string): Element[];
    sections(text: string): string[];
    show(box: HTMLElement, texts: { language: string; label: string; body: string }[]): void;
  };
  drafts: { keep(kind: string, answers: Answers): boolean; kept(kind: string): Answers | null; forget(kind: string): void };
  zip(files: Record<string, string | Uint8Array>): Uint8Array[];
  bundle: {
    packed(files: RecordFile[], carried: Carried, told: { edition: string; note: string; language?: string }): Uint8Array[];
    offer(files: RecordFile[], carried: Carried, told: RecordForm & { name: string }, status: HTMLElement): HTMLElement;
  };
  carried: {
    nameFor(name: string): string;
    problems(answers: Answers, label: string): KitProblem[];
    files(id: string): Carried;
    clear(): void;
    offer(told: RecordForm, changed: () => void): void;
  };
  paper: { offer(form: HTMLElement): void };
  problems: {
    of(told: RecordForm, answers: Answers, about: { choices: Choices; isNew: boolean; label: string }): KitProblem[];
    together(told: RecordForm, answers: Answers, found: KitProblem[]): KitProblem[];
  };
  result: { show(files: RecordFile[], before: RecordFile[], carried: Carried, told: RecordForm): number };
}

interface Rial {
  save(content: string | Uint8Array[], name: string, type?: string): void;
  kit: Kit;
  forms: Forms;
  site: URL;
  load(name: string): Promise<any>;
  arrived(name: string, value: unknown): void;
  filled(text: string, values: Record<string, unknown>): string;
  facets: {
    postings(kind: string): Promise<Postings>;
    steps(text: string): number[];
    setOf(numbers: Iterable<number>, total: number): Bits;
    size(bits: Bits): number;
    has(bits: Bits, n: number): number;
    address: {
      read(names: string[]): ListState;
      write(names: string[], state: Partial<ListState>): void;
      isSaid(names: string[], state: ListState): boolean;
    };
    counts: {
      show(filters: any, index: any, within?: Bits | null): void;
      leave(filters: any, box: HTMLInputElement): void;
    };
    filtersOf(form: HTMLFormElement, on: { change(selection: Chosen): unknown; home: HTMLElement }): Filters;
    rowsOf(table: HTMLTableElement, list: { total: number; folder: string; language: string; size: number }): Rows;
  };
  explorer: {
    count(picture: Element, members: Bits | null): void;
    sentence(picture: Element, words: Record<string, Record<string, string>>, and: Record<string, string>): string;
    csv(picture: Element, told: { column: string; choice: string }): string;
    svg(picture: Element, told: PictureTold, style: string): string;
    take(picture: Element, format: string, told: PictureTold & { file: string; column: string; choice: string }): Promise<void>;
  };
  tables: {
    offer(table: HTMLTableElement, act: (head: HTMLTableCellElement) => void): void;
    mark(table: HTMLTableElement, head: HTMLTableCellElement | null | undefined, descending: boolean): void;
    sorted(rows: HTMLTableRowElement[], column: number, descending: boolean): HTMLTableRowElement[];
  };
  packs: { read(name: string, language: string): Promise<Uint8Array<ArrayBuffer>>; worker(): Promise<string> };
  transport: { transport(language: string, lose: (error: unknown) => void): Promise<any>; pageAddress(url: string): string };
  engine: {
    search(language: string, query: string): Promise<Found[]>;
    having(language: string, word: string): Promise<Set<number>>;
    total(): number;
  };
  names: {
    folded(text: string): string;
    stem(word: string): string;
    stemsOf(text: string): string[];
    tableOf(entries: Entry[], small: Set<string>): Map<string, Entry[]>;
    partsOf(text: string, table: Map<string, Entry[]>, small: Set<string>): Part[];
  };
  meaning: { understood(query: string): Promise<Part[]>; isNumber(word?: string): boolean };
  evidence: {
    saying(languages: string[], words: string[], options?: { mayBegin?: boolean }): Promise<Map<number, Found & { much: number }>>;
    quoting(languages: string[], quotation: string): Promise<Map<number, Found & { much: number }>>;
    vocabulary(language: string): Promise<Map<string, string>>;
    isPlain(word: string): boolean;
  };
  nearness: { nearest(word: string, known: Iterable<[string, string]>): { word: string; away: number } | null };
  ranking: { ranked<P extends Heard>(parts: P[], whole: Map<number, number>, total: number, entries?: Told[]): Ranked<P>[] };
  entries: { entriesOf(parts: Part[]): Promise<Told[]> };
  answers: { find(languages: string[], query: string, early?: (first: Answer) => unknown): Promise<Answer> };
  asking: { SHORT: number; nothing: Answer; asker(input: HTMLInputElement, languages: string[], on: Listener): Asker };
  hits: {
    element(tag: string, attributes?: Record<string, unknown>, ...children: (Node | string)[]): HTMLElement;
    item(hit: Shown, words: any, pageLanguage: string): HTMLElement;
    brief(hit: Shown, words: any, pageLanguage: string): HTMLElement;
    outcome(answer: Answer, words: any, addressOf: (query: string) => string, n: number): (Node | string)[];
    letter(answer: { asked: string; hits: unknown[] }, told: { mail?: AskedMail; words: any }): (Node | string)[];
    understood(answer: Answer, words: any, addressOf: (query: string) => string): Node[];
  };
  state: {
    carried(href: string, choices: { name: string; value: string }[]): string;
    choose(select: HTMLSelectElement, said: string): void;
  };
  told: { languages: string[]; small: string[]; latest: string[]; facets: Record<string, string>; chunk: number; packs: string; words: any; mail?: AskedMail };
  every: {
    (language: string, set: KeptRecords): Hit[];
    one(language: string, record: number): Promise<Shown>;
  };
  panel(form: HTMLFormElement, panel: HTMLElement, status: HTMLElement): void;
  search: {
    records(): number[];
    names(): string[];
    keep(set: KeptRecords | null): void;
    waits(): boolean;
    show(): Promise<unknown>;
  };
  takeaway: {
    of(names: () => Promise<string[]>): void;
    here(document: Document, location: Location): string;
    recordsOf(names: string[], language: string): Promise<TakenRecord[]>;
    table(rows: (string | number | boolean | null)[][]): string;
    write(format: string, records: TakenRecord[], told: { address: string; edition: string }): string;
  };
}

/** What a picture says beside its drawing: its name, what is to be seen, how to read it, and what stands below. */
interface PictureTold {
  title: string;
  says: string;
  how: string;
  foot: string[];
}

/** A record to be taken along: its row by the names of its columns, and its citation by the ending of a file. */
interface TakenRecord {
  row: Record<string, string | number | boolean | null>;
  cited: Record<string, string>;
}

interface Window {
  rial: Rial;
}
