//! A report set in pages, to be looked at before it is a file.

use fivefold_engine::Plan;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_svg::SvgOptions;

use crate::of_scenario::with_request;
use crate::{Edition, ReportError, ReportRequest, typeset};

/// The pages of a report.
pub struct Pages {
    document: PagedDocument,
    options: PdfOptions,
}

impl Pages {
    /// Sets the report of a scenario.
    ///
    /// # Errors
    /// As [`crate::of_scenario`].
    pub fn of_scenario(
        plan: &Plan,
        scenario: &str,
        edition: &Edition,
    ) -> Result<Self, ReportError> {
        with_request(plan, scenario, edition, Self::of)
    }

    /// Sets a report.
    ///
    /// # Errors
    /// As [`crate::pdf`].
    pub fn of(request: &ReportRequest) -> Result<Self, ReportError> {
        let (document, options) = typeset::set(request)?;
        Ok(Self { document, options })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// A page as SVG, counted from 0; none behind the last. Its letters are shapes: for those who
    /// can't see them there is the web page.
    pub fn svg(&self, page: usize) -> Option<String> {
        self.document.pages().get(page).map(|page| typst_svg::svg(page, &SvgOptions::default()))
    }

    /// The file, conforming to PDF/UA-1 and PDF/A-2a.
    ///
    /// # Errors
    /// [`ReportError::Typeset`].
    pub fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        typeset::pdf(&self.document, &self.options)
    }
}
