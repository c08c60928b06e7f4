//! Words that decide: yes and no, and what became of an order.

use super::OrderStatus;
use super::fold::squashed;

/// Yes or no.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match squashed(text).as_str() {
        "1" | "x" | "o" | "oui" | "y" | "yes" | "vrai" | "true" | "t" | "on" | "ok" | "optin" | "accorde"
        | "accordee" | "accepte" | "acceptee" | "accepted" | "granted" | "given" | "abonne" | "abonnee"
        | "subscribed" | "inscrit" | "inscrite" => Some(true),
        "0" | "n" | "non" | "no" | "faux" | "false" | "f" | "off" | "optout" | "refuse" | "refusee"
        | "refused" | "denied" | "retire" | "retiree" | "withdrawn" | "revoked" | "desabonne"
        | "desabonnee" | "unsubscribed" | "desinscrit" | "desinscrite" => Some(false),
        _ => None,
    }
}

/// What became of an order; nothing when it never was one. Whatever is not said otherwise was completed: shops call
/// that paid, shipped, delivered, closed.
pub(super) fn status(text: &str) -> Option<OrderStatus> {
    let word = squashed(text);
    let says = |starts: &[&str]| starts.iter().any(|start| word.contains(start));
    if says(&["rembours", "refund", "retourn", "returned", "avoir"]) {
        Some(OrderStatus::Refunded)
    } else if says(&["annul", "cancel", "voided"]) {
        Some(OrderStatus::Cancelled)
    } else if says(&[
        "attente",
        "pending",
        "brouillon",
        "draft",
        "abandon",
        "echec",
        "echou",
        "fail",
        "refus",
        "declin",
        "panier",
        "unpaid",
        "impaye",
        "nonpaye",
    ]) {
        None
    } else {
        Some(OrderStatus::Completed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages_decide() {
        for yes in ["Oui", "YES", "1", "x", "Accordé", "opt-in", "Abonnée"] {
            assert_eq!(yes_or_no(yes), Some(true), "{yes}");
        }
        for no in ["non", "No", "0", "Refusé", "opt-out", "désabonné"] {
            assert_eq!(yes_or_no(no), Some(false), "{no}");
        }
        for open in ["", "peut-être", "2"] {
            assert_eq!(yes_or_no(open), None, "{open}");
        }
    }

    #[test]
    fn orders_are_completed_refunded_cancelled_or_none() {
        for (text, expected) in [
            ("Payée", Some(OrderStatus::Completed)),
            ("shipped", Some(OrderStatus::Completed)),
            ("Partially refunded", Some(OrderStatus::Refunded)),
            ("Remboursée", Some(OrderStatus::Refunded)),
            ("Annulée", Some(OrderStatus::Cancelled)),
            ("En attente de paiement", None),
            ("Échec", None),
        ] {
            assert_eq!(status(text), expected, "{text}");
        }
    }
}
