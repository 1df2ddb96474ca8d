//! The system's dialogs. Paths come from here and from the list of recent plans, nowhere else.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

use crate::error::DeskError;

/// A kind of file, as a dialog offers it.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// What it is called.
    pub name: &'static str,
    /// Its endings, without the dot, the usual one first.
    pub endings: &'static [&'static str],
}

impl Kind {
    /// The ending a new file gets.
    fn ending(self) -> &'static str {
        self.endings.first().copied().unwrap_or_default()
    }
}

/// A plan file.
pub const PLAN: Kind = Kind { name: "Fivefold plan", endings: &["fivefold"] };
/// Plan JSON.
pub const JSON: Kind = Kind { name: "Plan JSON", endings: &["json"] };
/// Comma-separated values.
pub const CSV: Kind = Kind { name: "Comma-separated values", endings: &["csv"] };
/// Anybody's table.
pub const TABLE: Kind =
    Kind { name: "Table", endings: &["csv", "xlsx", "xlsm", "xlsb", "txt", "tsv"] };
/// A workbook.
pub const XLSX: Kind = Kind { name: "Excel workbook", endings: &["xlsx"] };
/// A PDF.
pub const PDF: Kind = Kind { name: "PDF", endings: &["pdf"] };
/// A web page.
pub const HTML: Kind = Kind { name: "Web page", endings: &["html"] };
/// A Vensim model.
pub const MDL: Kind = Kind { name: "Vensim model", endings: &["mdl"] };
/// A drawing.
pub const SVG: Kind = Kind { name: "SVG drawing", endings: &["svg"] };
/// A picture in pixels.
pub const PNG: Kind = Kind { name: "PNG picture", endings: &["png"] };

/// Asks which file to open; none when cancelled.
pub fn ask_open(app: &AppHandle, kind: Kind) -> Result<Option<PathBuf>, DeskError> {
    #[cfg(feature = "end-to-end")]
    if let Some(answer) = answer_of_test() {
        return Ok(answer);
    }
    let chosen = app.dialog().file().add_filter(kind.name, kind.endings).blocking_pick_file();
    chosen.map(|file| file.into_path().map_err(|_| DeskError::NotAPath)).transpose()
}

/// Asks where to save; none when cancelled. The ending is added where it was left out.
pub fn ask_save(app: &AppHandle, kind: Kind, name: &str) -> Result<Option<PathBuf>, DeskError> {
    #[cfg(feature = "end-to-end")]
    if let Some(answer) = answer_of_test() {
        return Ok(answer);
    }
    let chosen = app
        .dialog()
        .file()
        .add_filter(kind.name, kind.endings)
        .set_file_name(format!("{name}.{}", kind.ending()))
        .blocking_save_file();
    let path = chosen.map(|file| file.into_path().map_err(|_| DeskError::NotAPath)).transpose()?;
    Ok(path.map(|path| match path.extension() {
        Some(_) => path,
        None => path.with_extension(kind.ending()),
    }))
}

/// The answer an end-to-end test left for the next dialog, which no test can reach: a path in the
/// file that FIVEFOLD_DIALOG_ANSWER names, or nothing where the person cancels. After the word
/// `always` it is the answer to those that follow too. Only in a build made for those tests.
#[cfg(feature = "end-to-end")]
fn answer_of_test() -> Option<Option<PathBuf>> {
    let file = std::env::var_os("FIVEFOLD_DIALOG_ANSWER")?;
    let answer = std::fs::read_to_string(&file).ok()?;
    let path = match answer.strip_prefix("always ") {
        Some(path) => path,
        None => {
            let _ = std::fs::remove_file(file);
            &answer
        }
    };
    Some(Some(path.trim()).filter(|path| !path.is_empty()).map(PathBuf::from))
}
