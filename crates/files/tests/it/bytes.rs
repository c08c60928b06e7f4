//! Archives and workbooks as tests need them: right, or wrong in one place.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// One part of an archive, with what its directory entry says about it.
pub struct Part {
    pub name: String,
    pub packed: Vec<u8>,
    pub unpacked: u32,
    pub method: u16,
    pub flags: u16,
    pub checksum: u32,
}

impl Part {
    pub fn new(name: &str, content: &[u8]) -> Self {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content).unwrap();
        let mut crc = Crc::new();
        crc.update(content);
        Self {
            name: name.to_owned(),
            packed: encoder.finish().unwrap(),
            unpacked: u32::try_from(content.len()).unwrap(),
            method: 8,
            flags: 0,
            checksum: crc.sum(),
        }
    }

    pub fn stored(name: &str, content: &[u8]) -> Self {
        Self {
            packed: content.to_vec(),
            method: 0,
            ..Self::new(name, content)
        }
    }

    fn fields(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(20_u16.to_le_bytes());
        bytes.extend(self.flags.to_le_bytes());
        bytes.extend(self.method.to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend(self.checksum.to_le_bytes());
        bytes.extend(u32::try_from(self.packed.len()).unwrap().to_le_bytes());
        bytes.extend(self.unpacked.to_le_bytes());
        bytes.extend(u16::try_from(self.name.len()).unwrap().to_le_bytes());
        bytes.extend([0; 2]);
        bytes
    }
}

/// An archive of parts.
pub fn archive(parts: &[Part]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut headers = Vec::new();
    for part in parts {
        headers.push(bytes.len());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(part.fields());
        bytes.extend(part.name.as_bytes());
        bytes.extend(&part.packed);
    }
    directory(bytes, parts, &headers)
}

/// Adds the directory; the headers can be those of other parts.
pub fn directory(mut bytes: Vec<u8>, parts: &[Part], headers: &[usize]) -> Vec<u8> {
    let start = u32::try_from(bytes.len()).unwrap();
    for (part, header) in parts.iter().zip(headers) {
        bytes.extend(b"PK\x01\x02\x14\x00");
        bytes.extend(part.fields());
        bytes.extend([0; 10]);
        bytes.extend(u32::try_from(*header).unwrap().to_le_bytes());
        bytes.extend(part.name.as_bytes());
    }
    let size = u32::try_from(bytes.len()).unwrap() - start;
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    let count = u16::try_from(parts.len()).unwrap();
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// A workbook, part by part.
pub struct Book {
    pub types: String,
    pub workbook: String,
    pub workbook_relations: String,
    pub shared: Option<String>,
    pub styles: Option<String>,
    pub sheet: Option<Vec<u8>>,
    pub more: Vec<Part>,
}

const MAIN: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub fn types(main: &str) -> String {
    format!("<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"{main}\"/></Types>")
}

impl Book {
    /// One sheet with these rows.
    pub fn new(rows: &str) -> Self {
        Self {
            types: types(MAIN),
            workbook:
                "<workbook><sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                    .to_owned(),
            workbook_relations: format!(
                "<Relationships><Relationship Id=\"rId1\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                 <Relationship Id=\"rId2\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
                 <Relationship Id=\"rId3\" Type=\"{RELATIONS}/styles\" Target=\"/xl/styles.xml\"/></Relationships>"
            ),
            shared: None,
            styles: None,
            sheet: Some(sheet(rows).into_bytes()),
            more: Vec::new(),
        }
    }

    pub fn parts(self) -> Vec<Part> {
        let relations = format!(
            "<Relationships><Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        let mut parts = vec![
            Part::new("[Content_Types].xml", self.types.as_bytes()),
            Part::new("_rels/.rels", relations.as_bytes()),
            Part::new("xl/workbook.xml", self.workbook.as_bytes()),
            Part::new("xl/_rels/workbook.xml.rels", self.workbook_relations.as_bytes()),
        ];
        parts.extend(
            self.shared
                .map(|xml| Part::new("xl/sharedStrings.xml", xml.as_bytes())),
        );
        parts.extend(self.styles.map(|xml| Part::new("xl/styles.xml", xml.as_bytes())));
        parts.extend(self.sheet.map(|xml| Part::new("xl/worksheets/sheet1.xml", &xml)));
        parts.extend(self.more);
        parts
    }

    pub fn bytes(self) -> Vec<u8> {
        archive(&self.parts())
    }
}

pub fn sheet(rows: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>{rows}</sheetData></worksheet>")
}

/// A row of inline texts.
pub fn row(number: u64, cells: &[&str]) -> String {
    let mut xml = format!("<row r=\"{number}\">");
    for cell in cells {
        let cell = cell.replace('&', "&amp;").replace('<', "&lt;");
        xml.push_str(&format!(
            "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{cell}</t></is></c>"
        ));
    }
    xml.push_str("</row>");
    xml
}

/// Text in an encoding, with its mark.
pub fn wide(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let mark = if mark { "\u{FEFF}" } else { "" };
    format!("{mark}{text}")
        .encode_utf16()
        .flat_map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        })
        .collect()
}
