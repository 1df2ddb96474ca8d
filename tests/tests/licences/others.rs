//! What ships without cargo or npm knowing of it.

/// The part of THIRD-PARTY.md about fonts, data and C code.
pub const MARKDOWN: &str = "\
## Fonts, data and C code
| what | licence | where it is from |
| --- | --- | --- |
| Inter, a subset of Regular, SemiBold and Bold (`assets/fonts`) | OFL-1.1, its text in [OFL.txt](assets/fonts/OFL.txt) | <https://github.com/rsms/inter> |
| SQLite, compiled in by libsqlite3-sys | public domain | <https://sqlite.org/copyright.html> |
| Published figures of government and NHS bodies in England (`assets/reference`, `assets/examples`) | [Open Government Licence v3.0](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/) where the publisher applies it | the `source` of each figure |

Contains public sector information licensed under the Open Government Licence v3.0. Figures from others, such as professional bodies,
the press and research, are single facts, cited with their source; the licence of the documents they stand in is their publishers'.
";
