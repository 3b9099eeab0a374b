using System.Text;
using Sijil.Casebook.Gazetteers;
using Sijil.Casebook.Tests.Intake;
using Sijil.Text.Places;

namespace Sijil.Casebook.Tests.Gazetteers;

public sealed class GazetteerFileTests
{
    [Fact]
    public void Columns_are_found_by_their_headings()
    {
        var gazetteer = Read(
            "pcode,name_ar,name_en,parent,level,lat,lon\n"
                + "9,غزة,Gaza,,city,31.5,34.45\n"
                + "1,الرمال,Al-Rimal|Rimal,9,quarter,,\n"
        );

        gazetteer.Places.Select(place => place.Code).ShouldBe(["9", "1"]);
        gazetteer.Places[0].Point.ShouldBe(new GeoPoint(31.5, 34.45));
        gazetteer.Places[1].Names.ShouldBe(["الرمال", "Al-Rimal", "Rimal"]);
        gazetteer.Places[1].Point.ShouldBeNull();
        gazetteer.Read("حي الرمال، غزة").Places.ShouldHaveSingleItem().Parent.ShouldBe("9");
    }

    [Fact]
    public void Features_are_places_and_their_points_stand_east_first()
    {
        var gazetteer = Read(
            """
            {"type":"FeatureCollection","bbox":[34,31,35,32],"features":[
              {"type":"Feature","properties":{"code":"9","name_ar":"غزة","name_en":"Gaza","level":1},
               "geometry":{"type":"Point","coordinates":[34.45,31.5]}},
              {"type":"Feature","properties":{"code":"1","name_ar":"الرمال","name_en":null,"parent":"9"},
               "geometry":{"type":"Polygon","coordinates":[[[34,31],[35,31],[35,32],[34,31]]]}},
              {"type":"Feature","properties":{"code":"2","name_en":"Al-Shati","parent":"9","lat":31.53,"lon":34.44},"geometry":null}]}
            """,
            "places.geojson"
        );

        gazetteer.Places.Select(place => place.Code).ShouldBe(["9", "1", "2"]);
        gazetteer.Places[0].Point.ShouldBe(new GeoPoint(31.5, 34.45));
        gazetteer.Places[0].Level.ShouldBe("1");
        gazetteer.Places[1].Names.ShouldBe(["الرمال"]);
        gazetteer.Places[1].Point.ShouldBeNull();
        gazetteer.Places[2].Point.ShouldBe(new GeoPoint(31.53, 34.44));
        gazetteer.Read("Rimal, Gaza").Places.ShouldHaveSingleItem().Parent.ShouldBe("9");
    }

    [Theory]
    [InlineData(
        """{"features":[{"properties":{"code":"1","name":"Gaza"},"geometry":{"type":"Point","coordinates":["a",1]}}]}""",
        "row 1, column geometry"
    )]
    [InlineData(
        """{"features":[{"properties":{"code":"1","name":"Gaza"},"geometry":{"type":"Point","coordinates":[1,91]}}]}""",
        "row 1, column lat: found \"91\""
    )]
    [InlineData("""{"features":[{"properties":"none","geometry":null}]}""", "row 1, column properties")]
    [InlineData("""{"features":[{"properties":[1],"geometry":{"type":"Point"}}]}""", "row 1, column geometry")]
    public void Features_that_cannot_be_meant_are_refused(string text, string fault) =>
        Should.Throw<InputFaultException>(() => Read(text, "places.geojson")).Message.ShouldContain(fault);

    [Fact]
    public void A_code_that_begins_with_another_says_nothing_of_a_parent() =>
        Read("code,name\nPS02,Gaza\nPS0201,Rimal\n").Places[1].Parent.ShouldBeNull();

    [Theory]
    [InlineData("name,lat,lon\nGaza,31,34\n", "expected headings code and name")]
    [InlineData("code,name,lat\n1,Gaza,31\n", "expected both lat and lon")]
    [InlineData("code,pcode,name\n1,2,Gaza\n", "expected one column of this meaning")]
    [InlineData("code,name\n1,Gaza\n1,Rafah\n", "row 3, column code: found \"1\"; expected a code that row 2")]
    [InlineData("code,name,parent\n1,Gaza,\n2,Rimal,7\n", "row 3, column parent: found \"7\"")]
    [InlineData("code,name,parent\n1,Gaza,2\n2,Rimal,1\n", "within itself")]
    [InlineData(
        "code,name,lat,lon\n1,Gaza,91,34\n",
        "row 2, column lat: found \"91\"; expected degrees from -90 to 90"
    )]
    [InlineData("code,name,lat,lon\n1,Gaza,31,NaN\n", "column lon: found \"NaN\"")]
    [InlineData("code,name,lat,lon\n1,Gaza,31,\n", "column lon: found \"\"")]
    [InlineData("code,name,level\n1,,city\n", "row 2, column name: found \"\"; expected at least one name")]
    public void What_cannot_be_meant_is_refused_with_its_place(string text, string fault) =>
        Should.Throw<InputFaultException>(() => Read(text)).Message.ShouldContain(fault);

    private static Gazetteer Read(string text, string name = "places.csv")
    {
        using var file = new ListFile(Encoding.UTF8.GetBytes(text), name);
        return GazetteerFile.Read(file.Path);
    }
}
