//! A mail as plain text.

use crate::body::{Block, Written};

impl Written {
    /// The text part.
    #[must_use]
    pub fn text(&self) -> String {
        let mut parts = vec![self.greeting.clone()];
        parts.extend(self.blocks.iter().map(block));
        let mut foot = format!("-- \n{}", self.foot);
        if let Some((label, address)) = &self.portal {
            foot = format!("-- \n{label}\n{address}\n\n{}", self.foot);
        }
        parts.push(foot);
        let mut text = parts.join("\n\n");
        text.push('\n');
        text
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(text) | Block::Title(text) => text.clone(),
        Block::Action { label, address } => format!("{label}\n{address}"),
        Block::Code(code) => format!("    {code}"),
        Block::Facts(facts) => {
            let lines: Vec<&str> = facts.iter().map(|fact| fact.line.as_str()).collect();
            lines.join("\n")
        }
        Block::Quote(text) => {
            let lines: Vec<String> = text.lines().map(|line| format!("> {line}")).collect();
            lines.join("\n")
        }
    }
}
