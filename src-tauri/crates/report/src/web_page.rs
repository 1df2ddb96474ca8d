//! The template and the content become a web page.

use std::sync::LazyLock;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use typst_html::{HtmlDocument, HtmlElement, HtmlNode, HtmlOptions, attr};

use crate::ReportError;
use crate::typeset::{forget_old_reports, in_words};
use crate::world::ReportWorld;

/// How the page looks: it stands in the page's head.
pub const STYLES: &str = include_str!("../../../../assets/report/web.css");

/// The SHA-256 of [`STYLES`] in Base64, by which the page's policy lets them apply, and no others.
pub static STYLE_HASH: LazyLock<String> =
    LazyLock::new(|| BASE64_STANDARD.encode(Sha256::digest(STYLES)));

/// Sets the report as one page.
pub fn web_page(world: &ReportWorld) -> Result<Vec<u8>, ReportError> {
    let made = typst::compile::<HtmlDocument>(world).output.and_then(|mut page| {
        remove_inline_styles(page.root_mut());
        typst_html::html(&page, &HtmlOptions::default())
    });
    forget_old_reports();
    made.map(String::into_bytes).map_err(|problems| ReportError::Typeset(in_words(&problems)))
}

/// Typst keeps runs of spaces apart with styles of their own, which the page's policy forbids. They
/// run together, as everywhere on the web.
fn remove_inline_styles(element: &mut HtmlElement) {
    element.attrs.0.retain(|(name, _)| *name != attr::style);
    for child in element.children.make_mut() {
        if let HtmlNode::Element(child) = child {
            remove_inline_styles(child);
        }
    }
}
