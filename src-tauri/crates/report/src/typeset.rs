//! The template and the content become pages, and pages a PDF.

use chrono::Datelike;
use typst::diag::{Severity, SourceDiagnostic};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{Format, ReportError, ReportRequest, world_of};

/// How many reports ago something typst remembers must have been of use to be kept.
const REMEMBERED_REPORTS: usize = 2;

/// Sets the report in pages, and says how they are to become a PDF.
pub fn set(request: &ReportRequest) -> Result<(PagedDocument, PdfOptions), ReportError> {
    let set = typst::compile::<PagedDocument>(&world_of(request, Format::Pdf)?);
    forget_old_reports();
    let document = set.output.map_err(|problems| ReportError::Typeset(in_words(&problems)))?;
    Ok((document, options(request)?))
}

/// The pages as a PDF, conforming to PDF/UA-1 and PDF/A-2a.
pub fn pdf(document: &PagedDocument, options: &PdfOptions) -> Result<Vec<u8>, ReportError> {
    typst_pdf::pdf(document, options)
        .map(with_plain_stream_ends)
        .map_err(|problems| ReportError::Typeset(in_words(&problems)))
}

/// Forgets what typst remembers of earlier reports.
pub fn forget_old_reports() {
    typst::comemo::evict(REMEMBERED_REPORTS);
}

fn options(request: &ReportRequest) -> Result<PdfOptions, ReportError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|problem| ReportError::Typeset(problem.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{}\n{}", request.plan.title, request.result.scenario)),
        creator: Smart::Custom(Some(format!("Fivefold {}", request.edition.program_version))),
        timestamp: midnight_of(request).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn midnight_of(request: &ReportRequest) -> Option<Datetime> {
    let month = u8::try_from(request.edition.date.month()).ok()?;
    let day = u8::try_from(request.edition.date.day()).ok()?;
    Datetime::from_ymd_hms(request.edition.date.year(), month, day, 0, 0, 0)
}

/// Makes plain where each stream ends.
///
/// A stream's data is followed by a line end that isn't counted in its length. Where the last byte
/// of compressed data happens to be a carriage return, the line feed after it reads as part of one
/// line end of two bytes, and checkers of PDF/A find the length wrong. There, a second carriage
/// return stands in place of the line feed: a line end too, and no byte is moved.
fn with_plain_stream_ends(mut pdf: Vec<u8>) -> Vec<u8> {
    const MISTAKABLE: &[u8] = b"\r\nendstream\nendobj";
    let ends: Vec<usize> = pdf
        .windows(MISTAKABLE.len())
        .enumerate()
        .filter_map(|(start, bytes)| (bytes == MISTAKABLE).then_some(start + 1))
        .collect();
    for end in ends {
        if let Some(line_end) = pdf.get_mut(end) {
            *line_end = b'\r';
        }
    }
    pdf
}

/// What typst says of errors, as one line.
pub fn in_words(problems: &[SourceDiagnostic]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let sentences: Vec<&str> = errors.map(|problem| problem.message.as_str()).collect();
    sentences.join("; ")
}

#[cfg(test)]
mod tests {
    use super::with_plain_stream_ends;

    #[test]
    fn only_stream_ends_that_can_be_mistaken_change() {
        let pdf = b"stream\nab\r\nendstream\nendobj stream\nab\nendstream\nendobj a\r\nb".to_vec();
        let plain =
            b"stream\nab\r\rendstream\nendobj stream\nab\nendstream\nendobj a\r\nb".to_vec();
        assert_eq!(with_plain_stream_ends(pdf), plain);
    }
}
