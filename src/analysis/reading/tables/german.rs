//! German: begun. Nouns have capitals, so only known given names, titles and cues make a name.

use super::Class::{
    ACCORDING, ADVERB, AUXILIARY, BE, BODY, CONJUNCTION, DETERMINER, DOCUMENT, FINITE, HE, HINT, IT, MAN, OUTLET,
    PARTICLE, PEOPLE, POSSESSIVE, PREPOSITION, ROLE, SAY, SELF, SHE, SUBORDINATOR, THAT, THEY, TIME, TITLE, WHO, WOMAN,
};
use super::{Table, as_listed};

/// The table.
pub static TABLE: Table = Table {
    code: "de",
    words: &[
        (
            SAY | FINITE,
            "sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont fügte ergänzte ergänzt schrieb schreibt \
            geschrieben teilte mitgeteilt berichtete berichtet antwortete antwortet fragte fragt gefragt meinte meint behauptete \
            behauptet warnte warnt versprach verspricht forderte fordert kündigte rief ruft kritisierte bestätigte bestätigt \
            bekräftigte räumte versicherte versichert erzählte erzählt äußerte äußert hieß heißt kommentierte entgegnete \
            erwiderte zitierte twitterte stellte urteilte mahnte bedauerte lobte scherzte murmelte flüsterte",
        ),
        (
            HINT | FINITE,
            "nannte nennt genannt bezeichnete bezeichnet beschrieb beschreibt sprach spricht gesprochen verurteilte will wollte",
        ),
        (AUXILIARY | FINITE, "hat haben hatte hatten habe kann konnte soll sollte muss musste"),
        (AUXILIARY | BE | FINITE, "ist sind war waren wird werden wurde wurden sei"),
        (
            DETERMINER,
            "der die das den dem des ein eine einen einem einer eines dieser diese dieses mehrere einige viele zwei drei",
        ),
        (POSSESSIVE, "sein seine seinen seinem seiner ihre ihren ihrem ihrer"),
        (
            PREPOSITION,
            "von in im an am auf zu zum zur für mit bei beim aus nach vor über unter gegen durch ohne um seit während zwischen neben",
        ),
        (CONJUNCTION, "und aber oder sondern denn"),
        (SUBORDINATOR, "dass als wenn weil ob wie obwohl nachdem bevor damit wo"),
        (THAT, "dass"),
        (WHO, "welcher welche"),
        (HE, "er"),
        (SHE, "sie"),
        (IT, "es"),
        (SELF, "ich wir du man"),
        (THEY, ""),
        (
            ROLE,
            "präsident minister ministerpräsident sprecher bürgermeister abgeordneter abgeordnete richter anwalt professor leiter chef \
            kanzler bundeskanzler direktor vorsitzender vorsitzende kandidat experte analyst arzt forscher lehrer bauer kommissar \
            außenminister innenminister finanzminister regierungssprecher trainer autor botschafter general",
        ),
        (
            ROLE | MAN,
            "präsident minister ministerpräsident sprecher bürgermeister richter anwalt kanzler bundeskanzler direktor kandidat \
            könig prinz vater sohn bruder mann außenminister innenminister finanzminister regierungssprecher trainer lehrer",
        ),
        (
            ROLE | WOMAN,
            "präsidentin ministerin ministerpräsidentin sprecherin bürgermeisterin richterin anwältin kanzlerin bundeskanzlerin \
            direktorin kandidatin königin prinzessin mutter tochter schwester frau außenministerin innenministerin finanzministerin \
            leiterin chefin forscherin lehrerin ärztin regierungssprecherin autorin botschafterin",
        ),
        (
            PEOPLE,
            "beamte experten behörden zeugen anwohner beobachter kritiker sprecher abgeordnete medien forscher ärzte demonstranten",
        ),
        (DOCUMENT, "bericht erklärung mitteilung brief studie dokument schreiben papier"),
        (
            BODY,
            "ministerium regierung partei behörde gericht polizei armee kommission verband gewerkschaft unternehmen",
        ),
        (OUTLET, "nachrichtenagentur zeitung sender agentur blatt magazin rundfunk"),
        (
            ADVERB,
            "auch dann später gestern heute montag dienstag mittwoch donnerstag freitag samstag sonntag noch schon weiter hinzu mit zuvor nicht",
        ),
        (ACCORDING, "laut so zufolge"),
        (
            TIME,
            "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag \
            freitag samstag sonntag",
        ),
        (
            TITLE,
            "herr frau dr prof präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin könig königin \
            bürgermeister bürgermeisterin sprecher sprecherin außenminister außenministerin innenminister innenministerin general papst \
            ministerpräsident ministerpräsidentin regierungssprecher regierungssprecherin trainer",
        ),
        (TITLE | MAN, "herr"),
        (TITLE | WOMAN, "frau"),
        (PARTICLE, "von der den zu zur van"),
    ],
    verbs: &[],
    inflect: as_listed,
    capital_nouns: true,
    verb_endings: &["te"],
};
