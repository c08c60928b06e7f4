//! The parts of a workbook that say what is where: content types, relationships, the list of sheets.

use std::collections::HashMap;
use std::io::{Read, Seek};

use super::archive::{Archive, Entry, broken};
use super::part::Part;
use super::xml::{Piece, Xml, attribute};
use crate::fault::{Code, Fault};
use crate::limits::Limits;

/// The largest part with such information.
const LARGEST: u64 = 16 * 1024 * 1024;

/// A sheet in the list of a workbook.
#[derive(Debug)]
pub(super) struct Listed {
    /// Its name.
    pub(super) name: String,
    /// Its part; the id of the relationship to it while the list is read.
    pub(super) part: String,
    /// Whether it is not hidden.
    pub(super) visible: bool,
}

/// What a workbook says about itself.
#[derive(Debug)]
pub(super) struct Book {
    /// Its sheets in their order.
    pub(super) sheets: Vec<Listed>,
    /// Dates count from 1904, as on old Macintoshes.
    pub(super) from_1904: bool,
    /// The part with the texts that cells share.
    pub(super) shared: Option<String>,
    /// The part with formats of numbers.
    pub(super) styles: Option<String>,
}

/// Opens a part that is read as a whole.
pub(super) fn open<'a, R: Read + Seek>(
    input: &'a mut R,
    entry: &Entry,
) -> Result<Xml<Part<&'a mut R>>, Fault> {
    if entry.unpacked > LARGEST {
        return Err(Code::ArchiveBomb.fault());
    }
    Ok(Xml::new(Part::open(input, entry)?))
}

impl Book {
    /// Reads them, and refuses what is no plain XLSX workbook.
    pub(super) fn read<R: Read + Seek>(
        input: &mut R,
        archive: &Archive,
        limits: &Limits,
    ) -> Result<Self, Fault> {
        let Some(types) = archive.find("[Content_Types].xml") else {
            let other = archive.find("mimetype").is_some() || archive.has_under("index/");
            return Err(if other {
                Code::UnsupportedSpreadsheet.fault()
            } else {
                Code::NotATable.fault()
            });
        };
        refuse_other_types(&mut open(input, types)?)?;
        if archive.has_under("xl/vbaproject") || archive.has_under("xl/macrosheets/") {
            return Err(Code::MacroWorkbook.fault());
        }
        let main = match archive.find("_rels/.rels") {
            Some(entry) => relationships(&mut open(input, entry)?, "", limits)?
                .into_values()
                .find_map(|(kind, target)| (kind == "officeDocument").then_some(target)),
            None => None,
        };
        let main = main.unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let entry = archive.find(&main).ok_or_else(|| {
            if archive.has_under("xl/") {
                broken()
            } else {
                Code::NotATable.fault()
            }
        })?;
        let (listed, from_1904) = workbook(&mut open(input, entry)?, limits)?;
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let related = archive
            .find(&format!("{folder}/_rels/{file}.rels"))
            .ok_or_else(broken)?;
        let related = relationships(&mut open(input, related)?, folder, limits)?;
        let of_kind = |wanted: &str| {
            related
                .values()
                .find_map(|(kind, target)| (kind == wanted).then(|| target.clone()))
        };
        let sheets: Vec<_> = listed
            .into_iter()
            .filter_map(|sheet: Listed| {
                let (kind, target) = related.get(&sheet.part)?;
                (kind == "worksheet").then(|| Listed {
                    part: target.clone(),
                    ..sheet
                })
            })
            .collect();
        if sheets.is_empty() {
            return Err(Code::MissingSheet.fault());
        }
        Ok(Self {
            sheets,
            from_1904,
            shared: of_kind("sharedStrings"),
            styles: of_kind("styles"),
        })
    }
}

/// Content types name what an archive is: another document, macros, binary parts.
fn refuse_other_types<R: Read>(xml: &mut Xml<R>) -> Result<(), Fault> {
    let mut workbook = false;
    loop {
        match xml.next()? {
            Piece::Open(tag, _) => {
                let Some(kind) = attribute(&tag, "ContentType")? else {
                    continue;
                };
                let kind = kind.to_ascii_lowercase();
                if kind.contains("vbaproject") || kind.contains("macroenabled.main+xml") {
                    return Err(Code::MacroWorkbook.fault());
                }
                if kind.contains("sheet.binary") {
                    return Err(Code::BinaryWorkbook.fault());
                }
                workbook |= kind.contains("spreadsheetml.sheet.main+xml")
                    || kind.contains("spreadsheetml.template.main+xml");
            }
            Piece::End if workbook => return Ok(()),
            Piece::End => return Err(Code::NotATable.fault()),
            Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

/// The sheets (name, relationship, visible) and whether dates count from 1904.
fn workbook<R: Read>(xml: &mut Xml<R>, limits: &Limits) -> Result<(Vec<Listed>, bool), Fault> {
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    loop {
        match xml.next()? {
            Piece::Open(tag, _) => match tag.local_name().into_inner() {
                "workbookPr" => {
                    from_1904 = attribute(&tag, "date1904")?
                        .is_some_and(|value| matches!(&*value, "1" | "true" | "on"));
                }
                "sheet" => {
                    let name = attribute(&tag, "name")?.ok_or_else(broken)?.into_owned();
                    let part = relationship_id(&tag)?.ok_or_else(broken)?;
                    let hidden = attribute(&tag, "state")?
                        .is_some_and(|state| matches!(&*state, "hidden" | "veryHidden"));
                    sheets.push(Listed {
                        name,
                        part,
                        visible: !hidden,
                    });
                    if sheets.len() > limits.entries {
                        return Err(Code::ArchiveBomb.fault());
                    }
                }
                _ => {}
            },
            Piece::End => return Ok((sheets, from_1904)),
            Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

/// `r:id`, whatever the prefix; never `sheetId`.
fn relationship_id(tag: &quick_xml::events::BytesStart<'_>) -> Result<Option<String>, Fault> {
    attribute(tag, "id").map(|id| id.map(std::borrow::Cow::into_owned))
}

/// What a part refers to: by id, the last word of its kind and the name of the other part.
fn relationships<R: Read>(
    xml: &mut Xml<R>,
    folder: &str,
    limits: &Limits,
) -> Result<HashMap<String, (String, String)>, Fault> {
    let mut found = HashMap::new();
    loop {
        match xml.next()? {
            Piece::Open(tag, _) if tag.local_name().into_inner() == "Relationship" => {
                let external = attribute(&tag, "TargetMode")?.is_some_and(|mode| mode == "External");
                let parts = (
                    attribute(&tag, "Id")?,
                    attribute(&tag, "Type")?,
                    attribute(&tag, "Target")?,
                );
                let (Some(id), Some(kind), Some(target)) = parts else {
                    return Err(broken());
                };
                if !external {
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    found.insert(id.into_owned(), (kind, resolve(folder, &target)?));
                }
                if found.len() > limits.entries {
                    return Err(Code::ArchiveBomb.fault());
                }
            }
            Piece::End => return Ok(found),
            Piece::Open(..) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

/// The name of the part that a target means, seen from a folder. It cannot be outside of the archive.
fn resolve(folder: &str, target: &str) -> Result<String, Fault> {
    let (start, target) = match target.strip_prefix('/') {
        Some(target) => ("", target),
        None => (folder, target),
    };
    let mut parts: Vec<&str> = start.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or_else(broken)?;
            }
            part => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found_from_their_folder_and_never_outside() {
        assert_eq!(
            resolve("xl", "worksheets/sheet1.xml").unwrap(),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(
            resolve("xl", "/xl/sharedStrings.xml").unwrap(),
            "xl/sharedStrings.xml"
        );
        assert_eq!(resolve("xl", "../docProps/app.xml").unwrap(), "docProps/app.xml");
        assert!(resolve("xl", "../../etc/passwd").is_err());
    }
}
