//! What kind of value a trait holds, by its name.

/// What kind of value a trait holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldKind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A person's first or middle name, which has no particle.
    FirstName,
    /// A person's last or full name.
    Name,
    /// The day on which somebody was born.
    Birthday,
    /// A day or a moment.
    Date,
    /// A country.
    Country,
    /// A postcode.
    PostalCode,
    /// A town.
    City,
    /// A language.
    Language,
    /// A currency.
    Currency,
    /// An amount of money.
    Money,
    /// Anything else: kept as it was sent.
    Text,
}

impl FieldKind {
    /// The kind of a trait: Segment's reserved names, dotted paths, and what others call the same things.
    ///
    /// A path is judged by its last part, but a name only where a person can have one: `company.name` is not a person's.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let (parent, last) = match name.rsplit_once('.') {
            Some((parent, last)) => (parent, last),
            None => ("", name),
        };
        let key: String = last
            .chars()
            .filter(|letter| !matches!(letter, '_' | '-' | ' '))
            .flat_map(char::to_lowercase)
            .collect();
        match key.as_str() {
            "email" | "mail" | "emailaddress" | "courriel" | "adressemail" => Self::Email,
            "phone" | "mobile" | "telephone" | "tel" | "phonenumber" | "mobilephone" | "cell"
            | "cellphone" | "portable" | "téléphone" => Self::Phone,
            "firstname" | "givenname" | "forename" | "middlename" | "prenom" | "prénom" => Self::FirstName,
            "lastname" | "familyname" | "surname" | "fullname" | "nomdefamille" => Self::Name,
            "name" | "nom" if personal(parent) => Self::Name,
            "birthday" | "birthdate" | "dateofbirth" | "dob" | "datedenaissance" | "naissance" => {
                Self::Birthday
            }
            "country" | "countrycode" | "pays" => Self::Country,
            "postalcode" | "postcode" | "zip" | "zipcode" | "codepostal" => Self::PostalCode,
            "city" | "town" | "ville" => Self::City,
            "language" | "lang" | "locale" | "langue" => Self::Language,
            "currency" | "devise" => Self::Currency,
            "balance" | "totalspent" | "lifetimevalue" | "ltv" | "storecredit" | "amount" | "price"
            | "montant" => Self::Money,
            _ if moment(last) => Self::Date,
            _ => Self::Text,
        }
    }
}

/// Whether what stands under this part of a path is about the person.
fn personal(parent: &str) -> bool {
    matches!(
        parent,
        "" | "customer" | "person" | "contact" | "client" | "profile"
    )
}

/// Names that end as those of moments do: `createdAt`, `created_at`, `signupDate`, `signup_date`, `date`.
fn moment(last: &str) -> bool {
    let ends = |camel: &str, snake: &str| last.ends_with(camel) || last.ends_with(snake);
    last == "date" || ends("At", "_at") || ends("Date", "_date")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trait_is_known_by_its_reserved_name_its_path_or_a_synonym() {
        for (name, kind) in [
            ("email", FieldKind::Email),
            ("emailAddress", FieldKind::Email),
            ("phone", FieldKind::Phone),
            ("mobile_phone", FieldKind::Phone),
            ("firstName", FieldKind::FirstName),
            ("prénom", FieldKind::FirstName),
            ("lastName", FieldKind::Name),
            ("name", FieldKind::Name),
            ("company.name", FieldKind::Text),
            ("birthday", FieldKind::Birthday),
            ("createdAt", FieldKind::Date),
            ("signup_date", FieldKind::Date),
            ("format", FieldKind::Text),
            ("address.country", FieldKind::Country),
            ("address.postalCode", FieldKind::PostalCode),
            ("address.city", FieldKind::City),
            ("delivery.zip", FieldKind::PostalCode),
            ("language", FieldKind::Language),
            ("currency", FieldKind::Currency),
            ("lifetime_value", FieldKind::Money),
            ("loyalty_tier", FieldKind::Text),
            ("", FieldKind::Text),
            (".", FieldKind::Text),
        ] {
            assert_eq!(FieldKind::of(name), kind, "{name}");
        }
    }
}
