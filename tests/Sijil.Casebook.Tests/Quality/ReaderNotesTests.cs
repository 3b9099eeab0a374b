using Sijil.Casebook.Quality;
using Sijil.Casebook.Tests.Intake;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>What the readers note is said in Arabic too; the notes are made by the readers themselves.</summary>
public sealed class ReaderNotesTests
{
    [Theory]
    [InlineData("A title,,\nB,,\nid,name,age\n1,خالد سامي,3\n2,وليد سامي,4\n", "صفوف عناوين فوق الترويسة: 2")]
    [InlineData("id,name,age\n1,خالد سامي,3\nid,name,age\n2,وليد سامي,4\n", "ترويسة مكررة تُجووزت: 1")]
    [InlineData("id,name,age\n1,خالد سامي,3\n\n\n2,وليد سامي,4\n", "صفوف فارغة تُجووزت: 2")]
    [InlineData(
        "id,name,age\n1,خالد سامي,3\n2,وليد سامي,4,x\n",
        "صفوف أعرض من أعمدة الترويسة: 1 (الأعمدة 3، أولها الصف 3)"
    )]
    public void A_note_of_a_reader_is_said_in_arabic(string text, string arabic)
    {
        var notes = ListFile.Read(text).Notes;
        notes.Select(note => ReaderNotes.In("ar", note)).ShouldContain(arabic);
        notes.Select(note => ReaderNotes.In("en", note)).ShouldBe(notes);
    }

    [Fact]
    public void What_is_not_known_stays() =>
        ReaderNotes.In("ar", "1,204 new words of 3").ShouldBe("1,204 new words of 3");
}
