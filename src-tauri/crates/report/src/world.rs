//! The fonts and template that typst may see, and nothing else: no disk, no network, no clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::content::Content;
use crate::legible::{self, Replaced};
use crate::web_page::{STYLE_HASH, STYLES};
use crate::{Format, ReportError};

const FONTS: [&[u8]; 3] = [
    include_bytes!("../../../../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../../../../assets/fonts/Inter-SemiBold.otf"),
    include_bytes!("../../../../assets/fonts/Inter-Bold.otf"),
];

const MAIN: &str = "report.typ";
const DATA: &str = "data.json";
const STYLE_SHEET: &str = "web.css";

macro_rules! template {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../../../assets/report/", $name)))),+]
    };
}

const TEMPLATE: [(&str, &str); 18] = template![
    "report.typ",
    "style.typ",
    "web.typ",
    "draft-mark.typ",
    "tables.typ",
    "summary.typ",
    "runs.typ",
    "years.typ",
    "standing.typ",
    "drawn.typ",
    "parted.typ",
    "picture.typ",
    "beside.typ",
    "evidence.typ",
    "closing.typ",
    "running-order.typ",
    "method.typ",
    "sign-off.typ",
];

/// What is the same for every report, read once.
struct Installation {
    for_pdf: LazyHash<Library>,
    for_html: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: BTreeMap<String, Source>,
}

static INSTALLATION: LazyLock<Installation> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
    Installation {
        for_pdf: library(Format::Pdf),
        for_html: library(Format::Html),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources: TEMPLATE
            .iter()
            .filter_map(|(name, text)| Some(((*name).to_owned(), source(name, text)?)))
            .collect(),
    }
});

/// What the template may call; it reads in `sys.inputs` what it is to become.
fn library(format: Format) -> LazyHash<Library> {
    let format_name = ("format".into(), format.ending().into_value());
    // Header cells that head a row are behind a feature of typst's.
    let features = match format {
        Format::Pdf => Feature::A11yExtras,
        Format::Html => Feature::Html,
    };
    let library = Library::builder()
        .with_features([features].into_iter().collect())
        .with_inputs([format_name].into_iter().collect());
    LazyHash::new(library.build())
}

fn source(name: &str, text: &str) -> Option<Source> {
    Some(Source::new(file_id(name)?, text.to_owned()))
}

fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Whether every weight of the report's family has a character.
fn is_covered(character: char) -> bool {
    !INSTALLATION.fonts.is_empty()
        && INSTALLATION.fonts.iter().all(|font| font.info().coverage.contains(u32::from(character)))
}

/// One report's view of the world.
pub struct ReportWorld {
    format: Format,
    main: FileId,
    data: Bytes,
    charts: BTreeMap<String, Bytes>,
}

impl ReportWorld {
    /// The world of a report with this content, its text made legible.
    pub fn new(content: Content, format: Format) -> Result<Self, ReportError> {
        let Content { said: mut content, charts } = content;
        let main = file_id(MAIN).ok_or(ReportError::BrokenInstallation)?;
        if INSTALLATION.fonts.len() < FONTS.len() || INSTALLATION.sources.len() < TEMPLATE.len() {
            return Err(ReportError::BrokenInstallation);
        }
        let mut replaced = Replaced::new();
        legible::make_legible(&mut content, &is_covered, &mut replaced);
        // What the charts replace is text of the plan and counted there.
        let set = |svg: String| legible::legible(&svg, is_covered, &mut Replaced::new());
        if let Value::Object(members) = &mut content {
            members.insert("replaced".to_owned(), replaced_as_json(&replaced));
            members.insert("style_hash".to_owned(), STYLE_HASH.as_str().into());
        }
        Ok(Self {
            format,
            main,
            data: Bytes::new(serde_json::to_vec(&content)?),
            charts: charts
                .into_iter()
                .map(|(name, svg)| (name, Bytes::from_string(set(svg))))
                .collect(),
        })
    }
}

fn replaced_as_json(replaced: &Replaced) -> Value {
    let of = |(character, times): (&char, &usize)| json!({ "code_point": legible::code_point(*character), "times": times.to_string() });
    replaced.iter().map(of).collect()
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        match self.format {
            Format::Pdf => &INSTALLATION.for_pdf,
            Format::Html => &INSTALLATION.for_html,
        }
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &INSTALLATION.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = id.vpath().get_without_slash();
        INSTALLATION.sources.get(name).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.vpath().get_without_slash();
        match self.charts.get(name) {
            Some(chart) => Ok(chart.clone()),
            None if name == DATA => Ok(self.data.clone()),
            None if name == STYLE_SHEET => Ok(Bytes::from_string(STYLES)),
            None => self.source(id).map(Bytes::from_string),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        INSTALLATION.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
