using Sijil.Estimation.LogLinear;
using Sijil.Estimation.Bounds;
namespace Sijil.Estimation.Tests.LogLinear;
public class Probe
{
    [Fact]
    public void P()
    {
        foreach (var n in new[]{"congenital_mass_5","spina_ny_3","neworleans_5","western_us_5","hav_taiwan_3","hiv_rome_4","allegheny_4","artificial_3","hare_6","duck_6","neworleans_8","sim_wide_7"})
        {
            var t = OpenTables.Of(n); 
            var sw = System.Diagnostics.Stopwatch.StartNew();
            Console.WriteLine($"{n} mth {ChaoListBound.Of(t)} chao {ChaoBound.Of(t)} {sw.ElapsedMilliseconds} ms");
            if (t.Lists.Length > 5)
            {
                var f = new LogLinearFitter(t);
                foreach (var c in new Func<LogLinearFit,double>[]{x=>x.Bic,x=>x.Aic})
                {
                    sw.Restart();
                    var path = ModelSearch.ForwardPath(f, c);
                    var m = HierarchicalModel.Of(t.Lists.Length, path);
                    var pi = ProfileInterval.Of(f, m)!; var b = f.Fit(m);
                    Console.WriteLine($"  {string.Join("+", path.Select(p=>HierarchicalModel.Of(t.Lists.Length,p).TermText()))} {b.Existence} {b.Total:F2} p {b.FitProbability:F3} mode {pi.Mode:F2} [{pi.Lower:F2} {pi.Upper:F2}] {sw.ElapsedMilliseconds} ms");
                }
            }
        }
    }
}
