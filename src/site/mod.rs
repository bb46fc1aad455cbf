//! The site as typed pages: addresses, cross-links and one view per kind of page. Emits no HTML.

mod address;
mod amounts;
mod assembled;
mod beside;
mod cards;
mod compare;
mod corrected;
mod coverage;
mod data;
mod desk;
mod export;
mod feeds;
mod frame;
mod index;
pub(crate) mod margin;
mod chart;
mod linked;
mod moments;
mod paged;
mod pages;
mod pairs;
pub(crate) use pairs::laid;
mod plan;
mod plot;
mod previews;
pub(crate) mod rich;
mod search;
mod shared;
mod signs;
mod social;
mod statements;
mod tally;
mod told;
mod traces;
mod translated;
pub(crate) mod views;
mod weave;
mod words;

#[cfg(test)]
pub(crate) use address::Url;
pub(crate) use address::{Address, Anchor};
pub use assembled::draft;
pub use export::{Exported, export};
pub use plan::plan;
#[cfg(feature = "cards")]
pub(crate) use views::CardView;
pub(crate) use views::Social;

use views::{
    CompareView, ComparesView, CorrectionsView, CoverageView, EntitiesView, EntityView, EvidenceView, FeedView,
    FileView, FilesView, HomeView, MissingView, NarrativeView, OriginsView, PageView, PrintView, QuestionView,
    QuestionsView, QuoteView, QuotesView, RedirectView, RobotsView, SearchView, Shell, SiteView, SitemapView,
    SourceView, SourcesView, TimelineView, WorksheetView,
};

/// Every page and file of the site, before it is rendered.
#[derive(Clone, Debug)]
pub struct Site {
    /// The path under which it is published, with a slash at both ends.
    pub base_path: String,
    /// Where it will be published, if the dossier says so.
    pub base_url: Option<String>,
    pub(crate) view: SiteView,
    pub(crate) pages: Vec<Page>,
    pub(crate) files: Vec<SiteFile>,
}

impl Site {
    /// How many HTML pages there are.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }
}

/// One HTML page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The path of its file below the output folder, such as `sources/cna/index.html`.
    pub path: String,
    pub shell: Shell,
    pub view: View,
    /// What it is announced with elsewhere.
    pub social: Social,
}

/// What a page shows. One template a variant.
#[derive(Clone, Debug)]
pub(crate) enum View {
    Home(Box<HomeView>),
    Narrative(Box<NarrativeView>),
    Sources(SourcesView),
    Source(Box<SourceView>),
    Quotes(QuotesView),
    Quote(Box<QuoteView>),
    Entities(EntitiesView),
    Entity(Box<EntityView>),
    Timeline(TimelineView),
    Questions(QuestionsView),
    Question(Box<QuestionView>),
    Coverage(Box<CoverageView>),
    Worksheet(Box<WorksheetView>),
    Corrections(CorrectionsView),
    Evidence(EvidenceView),
    Compares(ComparesView),
    Compare(Box<CompareView>),
    Origins(Box<OriginsView>),
    Search(Box<SearchView>),
    Print(Box<PrintView>),
    Page(Box<PageView>),
    Files(FilesView),
    File(Box<FileView>),
    Missing(MissingView),
    Redirect(RedirectView),
}

/// A file of the site that is no HTML page.
#[derive(Clone, Debug)]
pub(crate) enum SiteFile {
    Atom(FeedView),
    Sitemap(SitemapView),
    Robots(RobotsView),
    /// Bytes that are ready: `data/dossier.json`, `feed.json`, `.nojekyll`.
    Ready {
        path: String,
        bytes: Vec<u8>,
    },
    /// A file of the curator's from `static/`.
    Static {
        path: String,
        bytes: Vec<u8>,
    },
}
