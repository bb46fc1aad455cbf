//! The one table of codes: what each is called, what it weighs, what it means and how it is mended.

use super::Severity;

macro_rules! codes {
    ($($name:ident: $severity:ident = $slug:literal, $title:literal, $explanation:literal;)*) => {
        /// What a note is about. Codes are promised to last: a curator may name them in `severity:`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $title] $name,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The name it has in messages, in `severity:` and for `variorum explain`.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self { $(Code::$name => $slug,)* }
            }

            /// What it weighs unless the dossier says otherwise.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }

            /// One line: what is wrong.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Code::$name => $title,)* }
            }

            /// Some lines of Markdown: why it matters and how to mend it.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$name => $explanation,)* }
            }
        }
    };
}

impl Code {
    /// The rules a statement may break knowingly, with a reason.
    pub const CLAIMS: [Code; 13] = [
        Code::UncitedStatement,
        Code::NumberNotInSource,
        Code::HedgeDiffers,
        Code::DateNotInSource,
        Code::NameNotInSource,
        Code::SuperlativeNotInSource,
        Code::SpeakerDiffers,
        Code::StrongerThanSource,
        Code::NegativeClaim,
        Code::AbsenceDisproved,
        Code::SingleOrigin,
        Code::CountedAsSeveral,
        Code::OneAnswerTold,
    ];

    /// The code of a slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.slug() == slug)
    }
}

codes! {
    // The project and its files.
    EmptyDossier: Error = "empty-dossier", "there is nothing to build",
        "A dossier needs `content/dossier.yaml` with a `title:` and at least one source in\n`content/sources/`. `variorum init DIR` makes a small one to start from, and\n`variorum new source ID` adds a source.";
    NotUtf8: Error = "not-utf8", "a file is not UTF-8",
        "Every text in a dossier is read as UTF-8. Save the file again in that encoding; an editor\nusually offers it under \"Save with encoding\". A source that can't be read is left out and the\nrest is still checked.";
    ControlCharacter: Error = "control-character", "a text holds a character that can't be shown",
        "Control characters other than tabs and line ends have no place on a page or in a feed. They come\nfrom a broken copy, or from an escape such as `\\x01` in YAML. Delete the character.";
    MisplacedFile: Warning = "misplaced-file", "a file is not read",
        "Only the files named in the documentation are read. This one looks like one of them but has\nanother name or stands in another folder, so nothing of it reaches the site.";
    MissingCapture: Error = "missing-capture", "a source names a capture that is not there",
        "`capture:` names the raw text of a source, relative to the captures folder. The folder exists\nbut the file does not, and `content/evidence.lock` does not stand for it. Without any captures\nfolder the dossier builds from `content/` alone.";

    // YAML.
    InvalidYaml: Error = "invalid-yaml", "a file is not valid YAML",
        "The line shown is where the reader gave up; the cause is sometimes a line above. Common causes:\na colon followed by a space inside an unquoted text, a missing closing mark, tabs for\nindentation, a list item that is not aligned with the others.";
    MissingFrontMatter: Error = "missing-front-matter", "a source has no front matter",
        "A source begins with a line `---`, some `key: value` lines, and another line `---`. At least\n`title:` is needed.";
    MissingKey: Error = "missing-key", "a needed key is missing",
        "The key named in the message has no default and must be written.";
    UnknownKey: Error = "unknown-key", "a key is not known",
        "A key that nobody reads is almost always a slip. Private keys go under `extra:`.";
    WrongType: Error = "wrong-type", "a value is of another type than its key takes",
        "For example a list where one text is expected. The message says what the key takes.";
    UnknownValue: Error = "unknown-value", "a value is not one of those its key takes",
        "The key takes one of a fixed set of words, which the message lists.";
    InvalidId: Error = "invalid-id", "an id is not well formed",
        "Ids are lower-case letters and digits, in words joined by single hyphens: `kim-jong-un`.\nThe id of a source or page is its file name without `.md`.";
    DuplicateId: Error = "duplicate-id", "two things of one kind have the same id",
        "An id is an address, so it belongs to one thing only. Rename one of them and what refers to it;\nif the page was published, keep the old id under `former_ids:`.";
    InvalidDate: Error = "invalid-date", "a date can't be read or does not exist",
        "Dates are written `2023`, `2023-09` or `2023-09-13`, or with time and offset as in\n`2023-09-13T13:00:00+10:00`; a range is `2023-09-12/2023-09-13`; `~` after a date means about,\n`?` means uncertain (EDTF level 1).";
    InvalidUrl: Error = "invalid-url", "an address can't be used",
        "Addresses are absolute and use `https:`, `http:` or `mailto:`. Anything else, such as\n`javascript:` or `file:`, is refused: a reader must be able to trust every link.";

    // References.
    UnknownSource: Error = "unknown-source", "a source is cited that does not exist",
        "`[@id]` and `source:` name a file `content/sources/<id>.md`.";
    UnknownLink: Error = "unknown-link", "a link leads to nothing",
        "`[[id]]` names a source, person, place, organisation, utterance, question, moment or page by its id.";
    AmbiguousLink: Error = "ambiguous-link", "a link could mean several things",
        "Ids are unique within their kind, and two kinds share this one. Write the kind before it:\n`[[question:handshake]]`.";
    UnknownSpeaker: Error = "unknown-speaker", "a speaker is not listed",
        "`speaker:` is the id of someone in `people.yaml` or of a body in `organisations.yaml`.";
    UnknownId: Error = "unknown-id", "an id does not exist",
        "The key refers to an id that is defined nowhere in the dossier.";
    UnusedDefinition: Warning = "unused-definition", "something is defined and never used",
        "Nothing refers to it and none of its names occurs in any text. It still gets a page; remove it,\nor add the names it goes by under `aliases:`.";
    AmbiguousName: Warning = "ambiguous-name", "one name belongs to several entries",
        "The name is not linked anywhere, since the program never guesses who is meant. Give each entry\na longer name and remove the shared alias from all but one.";
    CitesDraft: Warning = "cites-draft", "something unpublished is referred to",
        "The entry is marked `draft: true` or `withdrawn:`, so what refers to it shows no link.";
    MomentCycle: Error = "moment-cycle", "moments come after each other in a circle",
        "`after:` and `before:` must put the moments of the timeline into some order.";
    MomentOutOfOrder: Warning = "moment-out-of-order", "the dates of moments contradict their order",
        "`after:` or `before:`, directly or through other moments, put one behind another, and by its date\nit has ended when that one begins. Correct a date, or the order.";
    AddressTaken: Error = "address-taken", "two things want the same address",
        "A free page or a former id has the address of another page of the site.";

    // Questions.
    ValueDoesNotFit: Error = "value-does-not-fit", "an answer does not fit the type of its question",
        "A question with a `type:` has answers of that type: a number is `2`, `about 2`, `4 to 5`, `over 4` or\n`under 4`, in words or digits, in the `unit:` of the question or with a unit that converts to it; a\ncount is whole; a range has two ends; a date is written as everywhere. An answer in words is\n`type: text`.";
    ValueNotInSource: Warning = "value-not-in-source", "an answer is not in the words it rests on",
        "The number, length of time or date under `value:` is not in the sentence of the words under `text:`,\nor it is more or less exact there (`about 2` and `2`). Mend the value, or point at the words that say\nit. Where it is worked out from the words, say how in the `note:` of the position, which readers see.";
    StatusDoesNotFit: Warning = "status-does-not-fit", "a status is not one that the answers allow",
        "Answers of one value agree; `about 2` and `2` are compatible; `2` and `4 to 5` are a conflict where\nboth have one scope, a difference of scope where each has its own, and a later update where each is\n`as_of` another day; one account alone is single. Between words the tool has no opinion, but for this.\nMend the status, or the answers.";

    // Markdown.
    MalformedCitation: Error = "malformed-citation", "a citation can't be read",
        "A citation is `[@id]` or `[@id \"words of the source\"]`; several are separated by `;`, and each\nmay begin with `see` or `but`. The words stand in double marks, and a straight mark among them is\nwritten `\\\"`.";
    LongLocator: Error = "long-locator", "a locator is too long",
        "A locator names the words that carry a statement; 15 words are the most. Quote more in the\nsource's digest and cite a part of it.";
    RawHtml: Warning = "raw-html", "HTML is shown as text",
        "HTML in Markdown is never passed on: the page shows it letter for letter. Use Markdown, or\nremove it. Comments (`<!-- … -->`) are dropped silently.";
    UnsafeLink: Error = "unsafe-link", "a link or picture leads where it may not",
        "Links use `https:`, `http:` or `mailto:`, or name something of this dossier. Pictures come from\n`static/` and are written as a path below it: nothing is loaded from elsewhere.";

    // Evidence.
    WordingNotFound: Error = "wording-not-found", "a wording is not in its source",
        "`text:` in `quotes.yaml` is a request: it is looked up in the quoted words of the source and\nrefused if it is not there. Correct the text, or the source it is attributed to.";
    QuotationNotInCapture: Error = "quotation-not-in-capture", "a quotation is not in the captured text",
        "What stands between double marks in a digest must stand in the capture, but for the shape of\nmarks and dashes, white space and case. `[…]` leaves words out and `[words]` adds some of yours.";
    QuotationNotSupported: Error = "quotation-not-supported", "quoted words are in no cited source",
        "Words in double marks in the narrative must be a run inside a quotation of a source that the same\nsentence cites.";
    LocatorNotFound: Error = "locator-not-found", "a locator is not in its source",
        "The words between the marks of a citation must stand in the source it names.";
    AmbiguousLocator: Warning = "ambiguous-locator", "a locator stands in its source more than once",
        "Lengthen the words until they stand there once, or number the occurrence meant: `\"words\"#2`.";
    BodyNotInCapture: Error = "body-not-in-capture", "a full text says what its capture does not",
        "A source with `text: full` may only leave out parts of its capture: every sentence must stand\nthere, in the same order. If the words are yours, say `text: digest`.";
    SentenceCut: Warning = "sentence-cut", "a full text has only a part of a sentence",
        "A source with `text: full` may leave out sentences, datelines and credits of its capture. What is\nleft out of a sentence may turn its meaning round: publish all of it, or write `[…]` where words\nare missing.";
    SharedCapture: Warning = "shared-capture", "two sources name the same capture",
        "Each source has a text of its own. What rests on both would be one text counted twice.";
    DigestShare: Warning = "digest-share", "a digest publishes much of its capture",
        "Quotations and locators together pass 30 % of the captured text. Shorten the longest with `[…]`.";

    // What the narrative says, against what it cites.
    MalformedAttribute: Error = "malformed-attribute", "the attributes of a statement can't be read",
        "Behind a statement, `{#id}` gives it an anchor that survives rewording, `{allow=code reason=\"…\"}`\nsays that it breaks a rule knowingly and why, and `{absent=\"words; other words\"}` has every account\nsearched for words that it says are in none. They may stand in one pair of braces.";
    UnusedAllowance: Warning = "unused-allowance", "an allowance allows nothing",
        "The statement no longer breaks the rule that `allow=` names, so readers are given a reason for\nnothing. Remove the allowance.";
    UncitedStatement: Warning = "uncited-statement", "a statement cites nothing",
        "Every sentence of the narrative leads to the words that carry it: `[@id \"words\"]`. Headings,\nquestions and sentences made of links alone need no citation.";
    NumberNotInSource: Warning = "number-not-in-source", "a number is in no cited passage",
        "The number is neither in the sentence of a source that a citation names nor in its paragraph, also\nnot in other words or in another unit. Correct it, or cite the words that have it. A count of your\nown is allowed with a reason: `{allow=number-not-in-source reason=\"…\"}`.";
    HedgeDiffers: Warning = "hedge-differs", "a number is told as more or less exact than the source has it",
        "`about two hours` is not `two hours`, and neither is `over two hours`. Say it as the source does.";
    DateNotInSource: Warning = "date-not-in-source", "a day or date is in no cited passage",
        "The passage names another day, or the source names none of that kind. A weekday and a date are\ncompared by the calendar, through the day the source was published or the event took place.";
    NameNotInSource: Warning = "name-not-in-source", "a name is in no cited source",
        "No source cited here names it, by none of the names in `people.yaml`, `places.yaml` and\n`organisations.yaml`; or the cited passage names somebody else instead. Cite a passage that has it,\nor add the name the source prints to `aliases:`.";
    SuperlativeNotInSource: Warning = "superlative-not-in-source", "a first or a superlative is in no cited passage",
        "`first`, `largest`, `only`, `never before`: such words are claims of their own, and the cited\npassages have none of that meaning.";
    SpeakerDiffers: Warning = "speaker-differs", "words are given to another speaker than the source gives them to",
        "The cited passage has somebody else say it. Correct the name; if the source was read wrongly, say\nwho spoke under `quotations:` in the source.";
    StrongerThanSource: Warning = "stronger-than-source", "a statement is more certain than its source",
        "The source says that something may happen, is planned, depends on something or is suspected, and the\nstatement that it will, did or is; or the source says that it is not so, denies it, refused or failed\nto do it, ruled it out or only charges somebody with it; or the statement has the contrary word, as\n`fell` for `rose`; or it tells as confirmed what the source tells as said. Keep the source's doubt.";
    NegativeClaim: Warning = "negative-claim", "what no account says is not searched for",
        "That no account says something can be checked only if the words to look for are named: write\n`{absent=\"words; other words\"}` behind the statement. `by=id` looks only in what this person is\nquoted with, `in=id,id` only in these sources.";
    AbsenceDisproved: Error = "absence-disproved", "words that are said to be in no account are in one",
        "`absent=` names words that no account has, and one has them. Correct the statement or the words.";
    SingleOrigin: Allow = "single-origin", "several outlets are cited that have one origin",
        "The outlets print one report. The page says so beside the statement, so this is off unless\n`severity:` in `dossier.yaml` turns it on: `{single-origin: warning}`.";
    CountedAsSeveral: Warning = "counted-as-several", "a statement counts accounts that have one origin",
        "`Two accounts` sounds like two witnesses. The accounts cited here print one report: say whose it is.";
    OneAnswerTold: Warning = "one-answer-told", "the narrative tells one answer to a question that has several",
        "A question in `questions.yaml` is answered differently, the statement rests on the words of one of\nthe answers, and nothing in its section tells the others. Tell them too, or link the question.";

    // The lock.
    LockUnreadable: Error = "lock-unreadable", "the evidence lock can't be read",
        "`content/evidence.lock` is written by `variorum lock` and read back by every build. This one is\ndamaged, or a newer program wrote it. Restore it from version control, or make it anew with\n`variorum lock --update` where the captures are.";
    LockUnsound: Error = "lock-unsound", "the evidence lock contradicts itself or the dossier",
        "No look at a capture can have given what stands in this line of `content/evidence.lock`: a digest\nis not that of the words beside it, a place is outside the text, an entry stands there twice, or it\nnames what does not exist. It was edited or merged by hand. Restore it from version control, or make\nit anew with `variorum lock --update` where the captures are.";
    LockDiffers: Error = "lock-differs", "the captures no longer give what is locked",
        "The lock says what the captures gave when `variorum lock` was last run, and a fresh look gives\nsomething else: words were added or taken out, a capture has changed, a text was edited. Look at\nwhat changed; if it is right, `variorum lock --update` writes it down.";
    NotLocked: Warning = "not-locked", "the lock does not hold what is published",
        "The captures are not here, so `content/evidence.lock` is the evidence, and it lacks this. Run\n`variorum lock --update` where the captures are. With `--locked` this is an error.";

    // Looks.
    UnknownTheme: Error = "unknown-theme", "a theme does not exist",
        "`theme:` names a theme that comes with the program or a folder below `themes/`.";
    TemplateError: Error = "template-error", "a template can't be used",
        "An override in `templates/` or `themes/` has a fault. Remove it to get the original back.";
    MessageUnusable: Error = "message-unusable", "a message of the interface can't be used",
        "Files in `templates/messages/` hold the words of the pages themselves, in the syntax of Project\nFluent: `id = words`. One of them can't be read, is never said, or asks for something it is not told.\nWhat the file lacks comes from the program.";
    Untranslated: Warning = "untranslated", "the interface has no words in the dossier's language",
        "The program speaks English, and French, German, Russian and Arabic. Pages in another language have\ntheir menus and labels in English until the project has `templates/messages/<tag>.ftl`; take\n`templates/messages/en.ftl` of the program as its pattern. Dates and numbers follow the language in\nany case. `severity: {untranslated: allow}` turns this off.";
    DanglingLink: Error = "dangling-link", "a page links to an address that is not in the site",
        "Every link and anchor is checked before anything is written. In a page made from an override of\na template the link stands in that template.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_own_slug_and_an_explanation() {
        let mut slugs: Vec<_> = Code::ALL.iter().map(|code| code.slug()).collect();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), Code::ALL.len());
        for code in Code::ALL {
            assert!(code.explanation().len() > 40, "{}", code.slug());
            assert!(!code.title().ends_with('.'), "{}", code.slug());
            assert_eq!(Code::from_slug(code.slug()), Some(*code));
        }
    }
}
