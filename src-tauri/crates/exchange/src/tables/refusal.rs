//! What a whole file can be refused for.

/// Why a file can't be read as a table. The caller names the file; each message says what is wrong
/// with it and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableRefusal {
    /// The system doesn't hand the file over.
    #[error("The file can't be read: {reason}. Check its name, its folder and who may read it.")]
    Unreadable {
        /// What the system says.
        reason: String,
    },
    /// A folder.
    #[error("This is a folder. Choose the CSV file or workbook in it.")]
    Folder,
    /// A device or a pipe.
    #[error("This is not a file but a device or a pipe. Save the extract as a file first.")]
    NotAFile,
    /// Nothing in it, or nothing but blank lines.
    #[error("The file is empty. Run the extract again, or choose another file.")]
    Empty,
    /// Too large to be read at all.
    #[error(
        "The file is larger than {limit_mb} MB, the most {what} may have. Split it, or take out \
         columns that aren't needed."
    )]
    TooLarge {
        /// The most such a file may have, in megabytes.
        limit_mb: u64,
        /// What it is, "a CSV file".
        what: &'static str,
    },
    /// A workbook of Excel 97 to 2003, whatever its ending says.
    #[error(
        "This is a workbook of the old Excel format (.xls), whatever its ending says. Open it in \
         Excel and save it as \"Excel Workbook (*.xlsx)\" or as CSV."
    )]
    OldWorkbook,
    /// An encrypted workbook.
    #[error(
        "This workbook is protected by a password. Open it in Excel, remove the password under \
         File, Info, Protect Workbook, Encrypt with Password, and save it."
    )]
    Password,
    /// Word, Outlook or the like in the old format.
    #[error(
        "This is an Office document of the old format, but no workbook. Choose a CSV file or an \
         Excel workbook (.xlsx)."
    )]
    OldOfficeDocument,
    /// A zip of something else.
    #[error(
        "This is {what}, and no workbook. Choose a CSV file or an Excel workbook (.xlsx); if the \
         extract is packed inside, unpack it first."
    )]
    OtherZip {
        /// "a zip archive", "a Word document".
        what: &'static str,
    },
    /// A spreadsheet of LibreOffice. What reads these takes them whole into memory, with each cell
    /// that stands for many repeated, so that no limit would hold.
    #[error(
        "This is an OpenDocument spreadsheet (.ods). Save it as \"Excel Workbook (*.xlsx)\" or as \
         CSV in the program it comes from."
    )]
    OpenDocument,
    /// A workbook whose parts can't be read.
    #[error(
        "The workbook is damaged: {reason}. Open it in Excel, let Excel repair it, and save it \
         again."
    )]
    BrokenWorkbook {
        /// What is wrong, without a full stop.
        reason: String,
    },
    /// A workbook that unpacks to more than is sound.
    #[error(
        "The workbook expands to more than {limit_mb} MB, the most that is read. Save the sheet \
         that is needed as CSV."
    )]
    ExpandsTooFar {
        /// The most a part may expand to, in megabytes.
        limit_mb: u64,
    },
    /// A zip with a directory longer than a workbook's.
    #[error(
        "The workbook is packed of more than {limit} parts, the most that is read. Open it in \
         Excel, take out its pictures and charts, and save it again."
    )]
    TooManyParts {
        /// The most parts there may be.
        limit: usize,
    },
    /// More text in its cells than is kept in memory.
    #[error(
        "The workbook has more than {limit_mb} MB of different texts, the most that is read. Save \
         the sheet that is needed as CSV."
    )]
    TooManyTexts {
        /// The most its list of texts may have, in megabytes.
        limit_mb: u64,
    },
    /// A workbook that has chart sheets only, or none.
    #[error("The workbook has no sheet with a table. Choose the workbook the extract is in.")]
    NoSheets,
    /// A sheet that isn't there.
    #[error("The workbook has no sheet \"{name}\". It has {have}. Choose one of these.")]
    NoSuchSheet {
        /// The name asked for.
        name: String,
        /// The names there are, in words.
        have: String,
    },
    /// A web page, often saved by a web report as .xls.
    #[error(
        "This is a web page, whatever its ending says; some reports save one as .xls. Open it in \
         Excel and save it as \"Excel Workbook (*.xlsx)\" or as CSV."
    )]
    WebPage,
    /// Excel 2003's XML, which is one text file.
    #[error(
        "This is XML, whatever its ending says. Open it in Excel and save it as \"Excel Workbook \
         (*.xlsx)\" or as CSV."
    )]
    Xml,
    /// Something that is no table at all.
    #[error("This is {what}, and no table. Choose a CSV file or an Excel workbook (.xlsx).")]
    NoTable {
        /// "a PDF document", "a picture".
        what: &'static str,
    },
    /// A byte no text has.
    #[error(
        "Line {line} holds a NUL byte, which no text has: the file is damaged, or is no CSV file. \
         Run the extract again, or save it as CSV from Excel."
    )]
    NulByte {
        /// The line, from 1.
        line: u64,
    },
    /// A quotation mark that opens and never closes.
    #[error(
        "The quotation mark that opens in line {line} never closes, so everything after it would \
         be one cell. Take it out, or close it, and import the file again."
    )]
    QuoteNeverCloses {
        /// The line the quotation mark is in, from 1.
        line: u64,
    },
    /// A record longer than any row of a table, because of a quotation mark.
    #[error(
        "The quotation mark that opens in line {line} makes a cell of more than {limit_kb} kB, the \
         most a row may have. Take it out, or close it, and import the file again."
    )]
    QuoteSwallows {
        /// The line the quotation mark is in, from 1.
        line: u64,
        /// The most a row may have, in kilobytes.
        limit_kb: usize,
    },
    /// A line longer than any row of a table.
    #[error(
        "Line {line} is longer than {limit_kb} kB, the most a row may have. Check that the file is \
         a table with one row a line."
    )]
    RowTooLong {
        /// The line, from 1.
        line: u64,
        /// The most a row may have, in kilobytes.
        limit_kb: usize,
    },
    /// More rows than any extract has.
    #[error(
        "The file has more than {limit} rows, the most that is read. Split it, or leave out rows \
         that aren't needed."
    )]
    TooManyRows {
        /// The most there may be.
        limit: u64,
    },
    /// More columns than Excel has.
    #[error(
        "Line {line} has more than {limit} columns, the most a table may have. Check that the file \
         is a table with one row a line."
    )]
    TooManyColumns {
        /// The line, from 1.
        line: u64,
        /// The most there may be.
        limit: usize,
    },
}
