//! What a report is made as.

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

/// What a report is made as. Both say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export, rename = "ReportFormat")]
pub enum Format {
    /// Pages, for a board and for the printer.
    Pdf,
    /// One web page with everything in it, for those whom a PDF does not serve.
    Html,
}

impl Format {
    /// The format a file's name asks for by its ending, `.pdf` or `.html`; none where it has
    /// another or no ending.
    pub fn of_file(name: &Path) -> Option<Self> {
        let ending = name.extension()?.to_str()?;
        [Self::Pdf, Self::Html]
            .into_iter()
            .find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// The format of a report, by how it begins.
    pub fn of_report(report: &[u8]) -> Self {
        if report.starts_with(b"%PDF-") { Self::Pdf } else { Self::Html }
    }

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_ending_is_its_format() {
        let of = |name| Format::of_file(Path::new(name));
        assert_eq!(of("report.pdf"), Some(Format::Pdf));
        assert_eq!(of("my.report.HTML"), Some(Format::Html));
        for none in ["report", "report.htm", "html", ".html", "report.html.zip", "-"] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
