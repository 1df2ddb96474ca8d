//! The template and the content become a PDF.

use chrono::Datelike;
use typst::diag::{Severity, SourceDiagnostic};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::world::ReportWorld;
use crate::{ReportError, ReportRequest};

/// How many reports ago something typst remembers must have been of use to be kept.
const REMEMBERED_REPORTS: usize = 2;

/// Sets the report and exports it, conforming to PDF/UA-1 and PDF/A-2a.
pub fn typeset(world: &ReportWorld, request: &ReportRequest) -> Result<Vec<u8>, ReportError> {
    let document = typst::compile::<PagedDocument>(world)
        .output
        .map_err(|problems| ReportError::Typeset(in_words(&problems)))?;
    let pdf = typst_pdf::pdf(&document, &options(request)?)
        .map_err(|problems| ReportError::Typeset(in_words(&problems)));
    typst::comemo::evict(REMEMBERED_REPORTS);
    pdf
}

fn options(request: &ReportRequest) -> Result<PdfOptions, ReportError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|problem| ReportError::Typeset(problem.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{}\n{}", request.plan.title, request.result.scenario)),
        creator: Smart::Custom(Some(format!("Fivefold {}", request.program_version))),
        timestamp: midnight_of(request).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn midnight_of(request: &ReportRequest) -> Option<Datetime> {
    let month = u8::try_from(request.date.month()).ok()?;
    let day = u8::try_from(request.date.day()).ok()?;
    Datetime::from_ymd_hms(request.date.year(), month, day, 0, 0, 0)
}

fn in_words(problems: &[SourceDiagnostic]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let sentences: Vec<&str> = errors.map(|problem| problem.message.as_str()).collect();
    sentences.join("; ")
}
